/** Telling people. */
@NullMarked
package org.qiantai.notification;

import org.jspecify.annotations.NullMarked;
