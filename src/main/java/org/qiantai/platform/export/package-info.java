/** Lists as CSV and Excel. */
@NullMarked
package org.qiantai.platform.export;

import org.jspecify.annotations.NullMarked;
