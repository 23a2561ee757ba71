@NullMarked
package org.plumbline.sessions.pages.entry;

import org.jspecify.annotations.NullMarked;
