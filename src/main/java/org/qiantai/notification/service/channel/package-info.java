/** The ways out of the house: e-mail and robots. */
@NullMarked
package org.qiantai.notification.service.channel;

import org.jspecify.annotations.NullMarked;
