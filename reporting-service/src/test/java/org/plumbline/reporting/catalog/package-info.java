@NullMarked
package org.plumbline.reporting.catalog;

import org.jspecify.annotations.NullMarked;
