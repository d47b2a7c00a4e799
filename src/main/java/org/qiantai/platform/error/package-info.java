/** What a use case throws when it refuses. */
@NullMarked
package org.qiantai.platform.error;

import org.jspecify.annotations.NullMarked;
