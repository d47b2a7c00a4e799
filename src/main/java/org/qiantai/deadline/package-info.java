/** What kinds of work there are and how soon each must be done: categories, service standards, due times. */
@ApplicationModule(displayName = "Deadline", allowedDependencies = {"platform", "timeline", "transition", "calendar",
    "estate",
    "staff", "notification"})
@NullMarked
package org.qiantai.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
