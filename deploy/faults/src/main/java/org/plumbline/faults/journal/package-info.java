/// The path from a clinic's request to the topics under kills: clients that note what they were
/// promised, and readers and publishers that are wrong on purpose.
@NullMarked
package org.plumbline.faults.journal;

import org.jspecify.annotations.NullMarked;
