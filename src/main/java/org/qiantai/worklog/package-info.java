/** 工作日志: the desk's shift journal; what is handed over to the next shift or to security; the check before closing. */
@ApplicationModule(displayName = "Work log", allowedDependencies = {"platform", "timeline", "transition", "calendar",
    "staff"})
@NullMarked
package org.qiantai.worklog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
