/// The reporting-service's database put back to an earlier state.
@NullMarked
package org.plumbline.faults.restore;

import org.jspecify.annotations.NullMarked;
