/** Robots and what may be said of a delivery. */
@NullMarked
package org.qiantai.notification.domain;

import org.jspecify.annotations.NullMarked;
