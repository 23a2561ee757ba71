/// The pages that people see, and who may see them.
@NullMarked
package org.plumbline.issuer.page;

import org.jspecify.annotations.NullMarked;
