package org.plumbline.verify.table;

import org.plumbline.verify.cell.Counts;

/// A row of a cell table.
///
/// @param columns the key that the columns of the row amount to, which is the same unless the row
///   was tampered with
/// @param sequence of its last update
/// @param fault what is wrong with the row in itself; empty: nothing
public record Row(String key, String columns, long sequence, Counts counts, String fault) {}
