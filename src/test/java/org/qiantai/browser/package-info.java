/** The program as people use it: a real browser, one person after another, in each language. */
@NullMarked
package org.qiantai.browser;

import org.jspecify.annotations.NullMarked;
