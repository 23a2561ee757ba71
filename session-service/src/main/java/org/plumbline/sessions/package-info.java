/// The write side: sessions and scores as clinics record them.
@NullMarked
package org.plumbline.sessions;

import org.jspecify.annotations.NullMarked;
