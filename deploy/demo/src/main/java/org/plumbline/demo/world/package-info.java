/// People, their courses and what their clinics enter about them, from a scenario and a seed. Pure:
/// no clock, no network, no order of calls matters.
@NullMarked
package org.plumbline.demo.world;

import org.jspecify.annotations.NullMarked;
