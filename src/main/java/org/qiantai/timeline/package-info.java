/** The append-only history that every module writes to: who did what, when, from which state to which. */
@ApplicationModule(displayName = "Timeline", allowedDependencies = {"platform"})
@NullMarked
package org.qiantai.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
