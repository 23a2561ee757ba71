/// What every page has in common: its head, who is logged in, in which words and times.
@NullMarked
package org.plumbline.sessions.pages.frame;

import org.jspecify.annotations.NullMarked;
