/// The edge to HTTP: bodies in, answers and problems out.
@NullMarked
package org.plumbline.sessions.web;

import org.jspecify.annotations.NullMarked;
