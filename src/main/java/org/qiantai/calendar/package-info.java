/** Working days, business hours, and the arithmetic of clocks: pure values and functions, without Spring. */
@ApplicationModule(displayName = "Calendar", allowedDependencies = "platform")
@NullMarked
package org.qiantai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
