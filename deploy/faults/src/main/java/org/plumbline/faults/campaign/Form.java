package org.plumbline.faults.campaign;

/// How much of an experiment is run: the short form in every build, the full one for the table that
/// is kept.
public enum Form {
    SHORT,
    FULL;

    private static final String SETTING = "faults.form";

    /// The form that this run was asked for; the short one unless `faults.form` says `full`.
    public static Form asked() {
        return "full".equals(System.getProperty(SETTING)) ? FULL : SHORT;
    }

    /// The one or the other, by form.
    public int of(int inShort, int inFull) {
        return this == SHORT ? inShort : inFull;
    }
}
