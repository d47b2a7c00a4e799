/** What holds for all pages: what they cost, and what a second click, a stale tab or a crash leaves behind. */
@NullMarked
package org.qiantai.pages;

import org.jspecify.annotations.NullMarked;
