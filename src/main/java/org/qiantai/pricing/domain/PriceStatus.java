package org.qiantai.pricing.domain;

/** Where a version of the price list stands. */
public enum PriceStatus {
    /** 草稿: being written; nothing is charged by it. */
    DRAFT,
    /** 已发布: holds from its first day on, and is never changed again. */
    PUBLISHED
}
