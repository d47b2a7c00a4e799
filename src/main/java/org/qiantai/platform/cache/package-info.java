/** What is read often and changed seldom. */
@NullMarked
package org.qiantai.platform.cache;

import org.jspecify.annotations.NullMarked;
