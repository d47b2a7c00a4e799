package org.qiantai.script;

/** When something is said at the desk: the twelve kinds of doc 02, and what the desk's own rules add. */
public enum ScriptMoment {
    /** 问候语 (R-02-1): the first words, by the time of day and the festival. */
    GREETING,
    /** 欢迎语 (R-02-2): to somebody who comes to the desk. */
    WELCOME,
    /** 祝福语 (R-02-3). */
    WISHES,
    /** 征询语 (R-02-8): what the desk must know (R-08-19). */
    ASKING,
    /** 请求语 (R-02-9). */
    REQUESTING,
    /** 商量语 (R-02-10). */
    CONSULTING,
    /** 应答语 (R-02-7). */
    REPLY,
    /** What one does not know one finds out: no guess, no promise (R-08-4, R-03-78). */
    LATER,
    /** The caller waits on the line. */
    ON_HOLD,
    /** Not for the desk: on to the department's supervisor (R-08-14). */
    TRANSFER,
    /** A fire call: the exact place first (R-08-16). */
    FIRE,
    /** 道歉语 (R-02-5): before every no. */
    APOLOGY,
    /** 解释语 (R-02-11): why not. */
    EXPLAINING,
    /** To a colleague whose slip is not complete (R-03-47). */
    SLIP_BACK,
    /** The first words of a callback (R-03-70). */
    CALLBACK,
    /** 道谢语 (R-02-6). */
    THANKS,
    /** 告别语 (R-02-4). */
    FAREWELL,
    /** 十字文明用语 (R-02-12): always in sight. */
    COURTESY
}
