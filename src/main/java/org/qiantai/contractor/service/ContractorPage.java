package org.qiantai.contractor.service;

import java.util.List;
import org.qiantai.timeline.TimelineLine;
import org.qiantai.contractor.ContractorOrders;
import org.qiantai.contractor.domain.ContractorEvaluation;
import org.qiantai.contractor.repository.ContractorRow;

/**
 * Everything the page of one crew shows.
 *
 * @param active whether its contract runs today
 * @param keeps whether the reader may write it anew or end it, {@code evaluates} whether the reader may judge it
 */
public record ContractorPage(ContractorRow row, boolean active, List<ContractorEvaluation> evaluations,
        ContractorOrders.Counts counts, List<ContractorOrders.Given> orders, List<TimelineLine> timeline, boolean keeps,
        boolean evaluates) {}
