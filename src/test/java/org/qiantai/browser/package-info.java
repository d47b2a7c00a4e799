/** The program as people use it: a real browser, one person after another, in both languages. */
@NullMarked
package org.qiantai.browser;

import org.jspecify.annotations.NullMarked;
