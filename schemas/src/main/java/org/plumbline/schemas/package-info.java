/// The language of events that the services share: topics and their keys.
@NullMarked
package org.plumbline.schemas;

import org.jspecify.annotations.NullMarked;
