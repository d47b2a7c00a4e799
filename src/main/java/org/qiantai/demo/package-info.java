/** The demo community, and the generator that fills a database for it and for the bench: never without being asked. */
@ApplicationModule(displayName = "Demo", allowedDependencies = {"platform", "calendar", "estate", "staff", "deadline",
    "servicerequest", "knowledge", "pricing"})
@NullMarked
package org.qiantai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
