/// Connections of their own, beside the pool, for what holds one for long.
@NullMarked
package org.plumbline.reporting.database;

import org.jspecify.annotations.NullMarked;
