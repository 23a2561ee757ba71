@NullMarked
package org.plumbline.sessions.json;

import org.jspecify.annotations.NullMarked;
