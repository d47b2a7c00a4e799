/** What waits for somebody: each module says, the home page shows. */
@NullMarked
package org.qiantai.platform.queue;

import org.jspecify.annotations.NullMarked;
