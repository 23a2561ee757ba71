/// The description of the API, held to the service call by call.
@NullMarked
package org.plumbline.sessions.description;

import org.jspecify.annotations.NullMarked;
