/** One step for several rows of a list, each row for itself, with an answer for each. */
@NullMarked
package org.qiantai.platform.bulk;

import org.jspecify.annotations.NullMarked;
