/** What a standard and a category are. */
@NullMarked
package org.qiantai.deadline.domain;

import org.jspecify.annotations.NullMarked;
