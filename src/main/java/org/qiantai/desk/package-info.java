/** Where everybody begins: the home page with one's queues, gathered from all modules. */
@ApplicationModule(displayName = "Desk", allowedDependencies = {"platform", "timeline", "estate", "staff", "deadline",
    "servicerequest", "repairorder", "callback"})
@NullMarked
package org.qiantai.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
