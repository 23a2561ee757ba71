/// Facts in the forms in which they leave: rows of a file, JSON bodies, events.
@NullMarked
package org.plumbline.demo.form;

import org.jspecify.annotations.NullMarked;
