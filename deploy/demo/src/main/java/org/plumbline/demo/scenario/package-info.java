/// The one file that says what the demo world is like, read strictly.
@NullMarked
package org.plumbline.demo.scenario;

import org.jspecify.annotations.NullMarked;
