/// The sessions on record, as a list that leads to them.
@NullMarked
package org.plumbline.sessions.pages.records;

import org.jspecify.annotations.NullMarked;
