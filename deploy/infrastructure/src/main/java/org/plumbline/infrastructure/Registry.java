package org.plumbline.infrastructure;

import java.net.URI;

/// A running schema registry.
///
/// @param url its Confluent-compatible API
public record Registry(URI url) {}
