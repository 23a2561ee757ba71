/// The pages on which people record, import and look up, each in a package of its own.
@NullMarked
package org.plumbline.sessions.pages;

import org.jspecify.annotations.NullMarked;
