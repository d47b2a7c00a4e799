package org.qiantai.callback.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackStatus;

/**
 * What the policy judges by.
 *
 * @param finderId who found it, where there is no owner to call
 * @param worked whether the reader worked on one of the request's orders
 * @param dissatisfied whether the caller was discontent
 * @param round from the second on, a discontent caller is the management's (G-16)
 */
record CallbackFacts(String number, CallbackStatus status, boolean owesReply, @Nullable Long finderId, boolean worked,
        boolean dissatisfied, int round) {}
