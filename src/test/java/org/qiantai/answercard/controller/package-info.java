@NullMarked
package org.qiantai.answercard.controller;

import org.jspecify.annotations.NullMarked;
