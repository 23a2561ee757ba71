/// Kafka, PostgreSQL and the schema registry as they really are: processes of this machine, or
/// containers. Tests of every module and the local platform start them from here.
@NullMarked
package org.plumbline.infrastructure;

import org.jspecify.annotations.NullMarked;
