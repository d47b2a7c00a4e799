package org.qiantai.repairorder.service;

import org.qiantai.repairorder.domain.OwnersThing;

/** @param mayDecide whether the reader may say yes or no to its compensation */
public record ThingLine(OwnersThing thing, boolean mayDecide) {
    public long id() { return thing.id(); }
}
