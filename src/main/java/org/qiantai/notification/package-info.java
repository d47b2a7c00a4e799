/** News for people: an inbox, e-mail and group webhooks, told after the change they tell of has been committed. */
@ApplicationModule(displayName = "Notification", allowedDependencies = {"platform", "timeline", "estate", "staff"})
@NullMarked
package org.qiantai.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
