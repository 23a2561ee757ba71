/// What a session and a score are, how they are read from what clinics send, and when two are
/// equal.
@NullMarked
package org.plumbline.sessions.fact;

import org.jspecify.annotations.NullMarked;
