/// Who may read: bearer tokens, browser sessions, and the reader that every call speaks for.
@NullMarked
package org.plumbline.reporting.access;

import org.jspecify.annotations.NullMarked;
