@NullMarked
package org.plumbline.sessions.imports;

import org.jspecify.annotations.NullMarked;
