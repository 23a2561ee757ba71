/// Importing files: try one out, correct it, import it.
@NullMarked
package org.plumbline.sessions.pages.bulk;

import org.jspecify.annotations.NullMarked;
