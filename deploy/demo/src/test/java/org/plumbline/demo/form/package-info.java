@NullMarked
package org.plumbline.demo.form;

import org.jspecify.annotations.NullMarked;
