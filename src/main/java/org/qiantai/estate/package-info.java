/** What is looked after and who lives there: sites, buildings, units, occupants. */
@ApplicationModule(displayName = "Estate", allowedDependencies = {"platform", "timeline"})
@NullMarked
package org.qiantai.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
