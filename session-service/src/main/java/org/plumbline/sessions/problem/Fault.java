package org.plumbline.sessions.problem;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request.
///
/// @param pointer where, as a JSON pointer into the body
/// @param code kebab-case, for programs
/// @param detail one sentence; never repeats a value that could identify someone
/// @param hint what would be right, where that can be said
public record Fault(String pointer, String code, String detail, @Nullable String hint) {}
