/// What the last comparison of journal, topics and cells has shown: as metrics and as a sentence.
/// The comparison itself is `deploy/verify`, which notes its runs in a table here.
@NullMarked
package org.plumbline.reporting.verification;

import org.jspecify.annotations.NullMarked;
