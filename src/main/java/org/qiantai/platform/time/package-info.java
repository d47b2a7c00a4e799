/** The one clock, and how times are written. */
@NullMarked
package org.qiantai.platform.time;

import org.jspecify.annotations.NullMarked;
