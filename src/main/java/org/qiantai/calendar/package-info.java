/**
 * Working days and business hours, and the arithmetic of clocks. What stands here itself is pure: values and functions
 * without Spring; the tables and the administrator's pages lie below.
 */
@ApplicationModule(displayName = "Calendar", allowedDependencies = "platform")
@NullMarked
package org.qiantai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
