/// The process around the stream: configuration, start and stop, health.
@NullMarked
package org.plumbline.outcomes.service;

import org.jspecify.annotations.NullMarked;
