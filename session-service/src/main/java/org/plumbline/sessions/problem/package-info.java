/// What is wrong with a request, in words for the one who sent it.
@NullMarked
package org.plumbline.sessions.problem;

import org.jspecify.annotations.NullMarked;
