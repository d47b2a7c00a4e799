/** What residents and staff tell the desk: logged, answered, referred or dispatched, reported done, called back, closed. */
@ApplicationModule(displayName = "Service request", allowedDependencies = {"platform", "timeline", "transition",
    "attachment",
    "estate", "staff",
    "deadline", "knowledge"})
@NullMarked
package org.qiantai.servicerequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
