@NullMarked
package org.qiantai.answercard.domain;

import org.jspecify.annotations.NullMarked;
