/// Modalities side by side: `GET /api/v1/comparisons`.
@NullMarked
package org.plumbline.reporting.comparison;

import org.jspecify.annotations.NullMarked;
