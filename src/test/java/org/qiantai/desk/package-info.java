/** The desk from outside: its page, its board, its drafts. */
@NullMarked
package org.qiantai.desk;

import org.jspecify.annotations.NullMarked;
