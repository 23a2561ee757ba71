@NullMarked
package org.plumbline.sessions.tenancy;

import org.jspecify.annotations.NullMarked;
