/** Runs a user's action on a record: one order of checks for every module, in one transaction with the timeline entry. */
@ApplicationModule(allowedDependencies = {"platform", "timeline"})
@NullMarked
package org.qiantai.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
