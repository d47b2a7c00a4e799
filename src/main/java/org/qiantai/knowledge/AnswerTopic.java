package org.qiantai.knowledge;

/** What an answer card is about. */
public enum AnswerTopic {
    /** 收费: what something costs. */
    FEE,
    /** 办事指南: how something is done, and what to bring. */
    PROCEDURE,
    /** 电话: whom to ring. */
    PHONE,
    /** 小区情况: the estate itself. */
    ESTATE, OTHER
}
