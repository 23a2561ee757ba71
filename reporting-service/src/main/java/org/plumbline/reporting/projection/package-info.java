/// The cells of the outcomes cube in tables, kept equal to the cells topic, and the questions asked
/// of them.
@NullMarked
package org.plumbline.reporting.projection;

import org.jspecify.annotations.NullMarked;
