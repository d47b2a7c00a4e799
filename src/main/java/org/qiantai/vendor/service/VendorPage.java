package org.qiantai.vendor.service;

import java.util.List;
import org.qiantai.timeline.TimelineLine;
import org.qiantai.vendor.VendorOrders;
import org.qiantai.vendor.domain.VendorEvaluation;
import org.qiantai.vendor.repository.VendorRow;

/**
 * Everything the page of one crew shows.
 *
 * @param active whether its contract runs today
 * @param keeps whether the reader may write it anew or end it, {@code evaluates} whether the reader may judge it
 */
public record VendorPage(VendorRow row, boolean active, List<VendorEvaluation> evaluations,
        VendorOrders.Counts counts, List<VendorOrders.Given> orders, List<TimelineLine> timeline, boolean keeps,
        boolean evaluates) {}
