/** Who works here: users with their roles, lent roles, departments, and how one signs in. */
@ApplicationModule(displayName = "Staff", allowedDependencies = {"platform", "timeline", "calendar", "estate"})
@NullMarked
package org.qiantai.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
