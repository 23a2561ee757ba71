/// Does Kafka Streams count exactly once when it is killed? A small counting application, in a JVM
/// of its own and on the class path of any version, is killed again and again; in the end its
/// counts are compared with the input.
@NullMarked
package org.plumbline.faults.counting;

import org.jspecify.annotations.NullMarked;
