/// JSON as a tree in which nothing has been coerced, repaired or dropped.
@NullMarked
package org.plumbline.sessions.json;

import org.jspecify.annotations.NullMarked;
