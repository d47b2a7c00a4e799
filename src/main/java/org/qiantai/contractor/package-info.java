/** 特约工程队: crews under contract, the matters each may be given, and how the service centre judges them (R-03-67, R-03-68). */
@ApplicationModule(displayName = "Contractor", allowedDependencies = {"platform", "timeline", "transition", "deadline"})
@NullMarked
package org.qiantai.contractor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
