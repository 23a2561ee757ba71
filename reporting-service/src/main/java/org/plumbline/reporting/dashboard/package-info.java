/// The pages: the same figures as the API's, for people.
@NullMarked
package org.plumbline.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
