/** The work a department does for a request: assigned, quoted and agreed to, done, its slip reviewed and filed, or returned. */
@ApplicationModule(displayName = "Repair order", allowedDependencies = {"platform", "timeline", "transition",
    "attachment", "estate",
    "staff",
    "calendar", "deadline", "pricing", "contractor", "notification", "servicerequest"})
@NullMarked
package org.qiantai.repairorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
