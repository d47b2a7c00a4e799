/** The ways out of the house: e-mail and webhooks. */
@NullMarked
package org.qiantai.notification.service.channel;

import org.jspecify.annotations.NullMarked;
