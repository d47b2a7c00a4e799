/** Keyset pages. */
@NullMarked
package org.qiantai.platform.paging;

import org.jspecify.annotations.NullMarked;
