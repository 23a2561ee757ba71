@NullMarked
package org.plumbline.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
