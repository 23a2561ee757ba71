@NullMarked
package org.plumbline.demo.scenario;

import org.jspecify.annotations.NullMarked;
