package org.qiantai.servicerequest.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises.StandardName;

/**
 * What the desk may tell the caller before anything is written down.
 *
 * @param department who usually does it; null where nobody does
 * @param answerOnly whether an answer is all that is promised, so that nothing need be done by any time
 * @param standard by which it will be judged
 * @param emergency whether all of that category is one, or it was said to be
 * @param question what to ask so that an emergency is told; null where there is nothing to ask, or no longer
 */
public record IntakePromise(@Nullable String department, StandardName standard, Promise promise,
        Chargeable chargeable, boolean answerOnly, boolean emergency, @Nullable String question) {}
