package org.plumbline.reporting.problem;

/// One fault of a call.
///
/// @param pointer what is at fault: the parameter's name
/// @param code for programs, kebab-case
/// @param detail for people
/// @param hint what would be right
public record Fault(String pointer, String code, String detail, String hint) {}
