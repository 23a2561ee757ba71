/// The stream's topology without a broker, fed with histories from one seed and compared with the
/// recomputation; a history that fails is cut down to the few events that make it fail.
@NullMarked
package org.plumbline.faults.simulation;

import org.jspecify.annotations.NullMarked;
