@NullMarked
package org.plumbline.sessions.relay;

import org.jspecify.annotations.NullMarked;
