/// The catalog as a page for people: every term with its source.
@NullMarked
package org.plumbline.reporting.catalog;

import org.jspecify.annotations.NullMarked;
