package org.plumbline.schemas.catalog;

/// What a search has found.
public record Match(Listed found, Closeness closeness) {

    /// How the text sought lies in one of the entry's names, the best first.
    public enum Closeness {
        /// it is the name
        EXACT,
        /// the name begins with it
        PREFIX,
        /// a later word of the name begins with it
        WORD_PREFIX,
        /// it is somewhere inside
        CONTAINED
    }
}
