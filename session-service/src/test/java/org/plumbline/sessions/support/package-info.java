/// The running service and its surroundings, for integration tests.
@NullMarked
package org.plumbline.sessions.support;

import org.jspecify.annotations.NullMarked;
