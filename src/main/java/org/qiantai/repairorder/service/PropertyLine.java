package org.qiantai.repairorder.service;

import org.qiantai.repairorder.domain.OwnerProperty;

/** @param mayDecide whether the reader may say yes or no to its compensation */
public record PropertyLine(OwnerProperty property, boolean mayDecide) {
    public long id() { return property.id(); }
}
