/** What residents complain about: received with its limits, to be investigated, decided, answered and called back. */
@ApplicationModule(displayName = "Complaint", allowedDependencies = {"platform", "timeline", "deadline"})
@NullMarked
package org.qiantai.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
