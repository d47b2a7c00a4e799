/** Known outages: what is off where until when, what to say about it, who called, and whom to tell when it is over. */
@ApplicationModule(displayName = "Outage", allowedDependencies = {"platform", "timeline", "transition", "estate",
    "deadline",
    "servicerequest"})
@NullMarked
package org.qiantai.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
