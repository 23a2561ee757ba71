@NullMarked
package org.plumbline.outcomes.service;

import org.jspecify.annotations.NullMarked;
