/** Who lives and works in the demo. */
@NullMarked
package org.qiantai.demo.community;

import org.jspecify.annotations.NullMarked;
