@NullMarked
package org.qiantai.timeline;

import org.jspecify.annotations.NullMarked;
