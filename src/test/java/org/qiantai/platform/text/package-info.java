@NullMarked
package org.qiantai.platform.text;

import org.jspecify.annotations.NullMarked;
