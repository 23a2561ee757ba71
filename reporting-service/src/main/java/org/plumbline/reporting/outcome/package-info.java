/// From cells to outcomes of modalities: counts, means, responders and completeness, after the
/// definitions. Pure: cells and the time come in, figures go out.
@NullMarked
package org.plumbline.reporting.outcome;

import org.jspecify.annotations.NullMarked;
