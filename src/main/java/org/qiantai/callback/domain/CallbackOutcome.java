package org.qiantai.callback.domain;

/** How a callback ended. */
public enum CallbackOutcome {
    /** The caller says what the department says. */
    AGREED,
    /** Nobody answered in all the attempts there are. */
    NOT_REACHED,
    /** The check on site confirmed the caller's word: the work is done again. */
    CONFIRMED,
    /** The check on site did not confirm it. */
    NOT_CONFIRMED
}
