/** Reads the lists that people upload: Excel and CSV, as they are written in China. */
@NullMarked
package org.qiantai.platform.sheet;

import org.jspecify.annotations.NullMarked;
