/** After the work everybody who told us is asked: was it done as reported, are they content; if not, somebody goes and looks. */
@ApplicationModule(displayName = "Callback", allowedDependencies = {"platform", "timeline", "transition", "estate",
    "staff",
    "deadline", "servicerequest", "repairorder"})
@NullMarked
package org.qiantai.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
