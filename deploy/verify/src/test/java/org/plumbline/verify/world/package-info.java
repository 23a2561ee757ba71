/// A platform small enough to stand in a test: the journal, the topics and the tables are real, and
/// between them everything is done at once.
@NullMarked
package org.plumbline.verify.world;

import org.jspecify.annotations.NullMarked;
