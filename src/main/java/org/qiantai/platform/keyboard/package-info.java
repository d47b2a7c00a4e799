/** Keys instead of the mouse, for those who want them. */
@NullMarked
package org.qiantai.platform.keyboard;

import org.jspecify.annotations.NullMarked;
