/// The one step between computing an answer and giving it away. Whatever renders an answer (JSON,
/// CSV, a page) takes it from [org.plumbline.reporting.disclosure.Disclosed], which only this
/// package can make.
@NullMarked
package org.plumbline.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
