package org.qiantai.deadline;

/** Whether work of a category is paid for: never, by the price list, or under a written agreement. */
public enum Chargeable {
    NEVER, BY_LIST, BY_AGREEMENT
}
