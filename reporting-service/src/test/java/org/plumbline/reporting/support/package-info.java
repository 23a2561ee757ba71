/// Real surroundings for the tests of this service: an issuer, a writer of cells, the running
/// service.
@NullMarked
package org.plumbline.reporting.support;

import org.jspecify.annotations.NullMarked;
