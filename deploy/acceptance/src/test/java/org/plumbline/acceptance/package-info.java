@NullMarked
package org.plumbline.acceptance;

import org.jspecify.annotations.NullMarked;
