/** Telling people, from the notice written down to the message delivered. */
@NullMarked
package org.qiantai.notification.service;

import org.jspecify.annotations.NullMarked;
