package org.qiantai.pricing;

/** What a price is paid for (R-03-43: material and labour are told apart). */
public enum PriceKind {
    /** 上门费: coming to look, whatever is done then. */
    CALLOUT,
    /** 人工费: the work. */
    LABOUR,
    /** 材料费: what is used for it. */
    MATERIAL
}
