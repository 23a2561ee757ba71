/// The vocabulary as versioned data, modalities, conditions, instruments and other terms, and the
/// rules that hang on an instrument.
@NullMarked
package org.plumbline.schemas.catalog;

import org.jspecify.annotations.NullMarked;
