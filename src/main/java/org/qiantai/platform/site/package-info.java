/** Which sites exist, and the wall between them. */
@NullMarked
package org.qiantai.platform.site;

import org.jspecify.annotations.NullMarked;
