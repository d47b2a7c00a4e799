/** E-mail and webhooks, against servers that are really there. */
@NullMarked
package org.qiantai.notification.service.channel;

import org.jspecify.annotations.NullMarked;
