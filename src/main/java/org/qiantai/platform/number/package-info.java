/** Record numbers. */
@NullMarked
package org.qiantai.platform.number;

import org.jspecify.annotations.NullMarked;
