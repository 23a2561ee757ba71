/// The reporting service: one package per feature, and the application that starts them.
@NullMarked
package org.plumbline.reporting;

import org.jspecify.annotations.NullMarked;
