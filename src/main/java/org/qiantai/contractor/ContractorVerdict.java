package org.qiantai.contractor;

/** What an evaluation comes to (R-03-67). */
public enum ContractorVerdict {
    /** 续用: it is given work as before. */
    KEEP,
    /** 限期整改: it is given work, and looked at again. */
    IMPROVE,
    /** 终止: it is given no more work. */
    END
}
