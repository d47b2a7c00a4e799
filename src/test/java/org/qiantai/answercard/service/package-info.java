@NullMarked
package org.qiantai.answercard.service;

import org.jspecify.annotations.NullMarked;
