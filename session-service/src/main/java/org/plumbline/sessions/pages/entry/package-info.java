/// One session with its scores: recording, amending, retracting, undoing.
@NullMarked
package org.plumbline.sessions.pages.entry;

import org.jspecify.annotations.NullMarked;
