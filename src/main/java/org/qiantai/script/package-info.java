/** 文明用语: the sentence for the moment, as the company wants it said (rulebook, doc 02). */
@ApplicationModule(displayName = "CallScript", allowedDependencies = {"platform", "calendar"})
@NullMarked
package org.qiantai.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
