/// The cell tables of the reporting-service, and its record of these runs.
@NullMarked
package org.plumbline.verify.table;

import org.jspecify.annotations.NullMarked;
