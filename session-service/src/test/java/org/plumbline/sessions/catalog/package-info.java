@NullMarked
package org.plumbline.sessions.catalog;

import org.jspecify.annotations.NullMarked;
