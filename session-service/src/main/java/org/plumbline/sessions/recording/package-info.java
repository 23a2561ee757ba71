/// Recording, amending, retracting and reading single sessions and scores.
@NullMarked
package org.plumbline.sessions.recording;

import org.jspecify.annotations.NullMarked;
