/** Where notices, inboxes, settings and deliveries are kept. */
@NullMarked
package org.qiantai.notification.repository;

import org.jspecify.annotations.NullMarked;
