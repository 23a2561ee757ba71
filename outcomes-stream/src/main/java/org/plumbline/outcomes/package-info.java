/// The derive side: from the clinics' facts to the cells of the outcomes cube.
@NullMarked
package org.plumbline.outcomes;

import org.jspecify.annotations.NullMarked;
