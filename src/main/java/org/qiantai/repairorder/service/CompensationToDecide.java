package org.qiantai.repairorder.service;

import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.OwnerProperty;
import org.qiantai.repairorder.repository.OrderRow;

/** A compensation that waits for a yes or a no, with the order it belongs to. */
public record CompensationToDecide(OwnerProperty property, OrderRow order, SiteRef site) {}
