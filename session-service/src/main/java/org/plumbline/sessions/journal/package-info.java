/// The system of record: what was recorded, revision by revision.
@NullMarked
package org.plumbline.sessions.journal;

import org.jspecify.annotations.NullMarked;
