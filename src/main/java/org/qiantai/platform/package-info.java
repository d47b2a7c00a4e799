/**
 * What every module stands on: the clock, the database, sign-in and routes, site isolation, numbers, paging, forms,
 * languages and pages' plumbing. It knows no business.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.qiantai.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
