@NullMarked
package org.qiantai.answercard.repository;

import org.jspecify.annotations.NullMarked;
