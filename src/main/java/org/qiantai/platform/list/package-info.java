/** What all registers have in common: columns to choose from, and views that people keep. */
@NullMarked
package org.qiantai.platform.list;

import org.jspecify.annotations.NullMarked;
