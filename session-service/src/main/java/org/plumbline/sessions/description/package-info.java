/// How the API describes itself.
@NullMarked
package org.plumbline.sessions.description;

import org.jspecify.annotations.NullMarked;
