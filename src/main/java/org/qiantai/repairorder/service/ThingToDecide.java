package org.qiantai.repairorder.service;

import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.OwnersThing;
import org.qiantai.repairorder.repository.OrderRow;

/** A compensation that waits for a yes or a no, with the order it belongs to. */
public record ThingToDecide(OwnersThing thing, OrderRow order, SiteRef site) {}
