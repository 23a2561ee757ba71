/// What a refused or failed call is answered with.
@NullMarked
package org.plumbline.reporting.problem;

import org.jspecify.annotations.NullMarked;
