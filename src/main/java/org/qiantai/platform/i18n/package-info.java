/** Messages and languages. */
@NullMarked
package org.qiantai.platform.i18n;

import org.jspecify.annotations.NullMarked;
