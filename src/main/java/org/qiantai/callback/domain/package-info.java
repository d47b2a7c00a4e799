@NullMarked
package org.qiantai.callback.domain;

import org.jspecify.annotations.NullMarked;
