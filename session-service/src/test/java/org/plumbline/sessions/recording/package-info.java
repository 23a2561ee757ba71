@NullMarked
package org.plumbline.sessions.recording;

import org.jspecify.annotations.NullMarked;
