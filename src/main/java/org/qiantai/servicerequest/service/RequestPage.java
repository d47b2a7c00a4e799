package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Promises;
import org.qiantai.estate.SpecialCare;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Offers;
import org.qiantai.servicerequest.CallbacksOfRequest.CallbackSummary;
import org.qiantai.servicerequest.OrdersOfRequest.OrderSummary;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.Outcome;
import org.qiantai.timeline.TimelineLine;

/**
 * Everything the page of one request shows.
 *
 * @param unitCode null for a public place
 * @param mergedInto the number of the request it repeats
 */
public record RequestPage(String number, RequestStatus status, SiteRef site, long version, Category category,
        String description, @Nullable String unitCode, @Nullable String place, @Nullable String noUnitReason,
        Channel channel,
        Instant receivedAt, Circumstances circumstances, DueTimes due, Promises.@Nullable StandardName standard,
        List<CallerLine> callers, @Nullable Outcome outcome, @Nullable String mergedInto, List<OrderSummary> orders,
        List<CallbackSummary> callbacks, List<String> outages, List<ExtensionLine> extensions,
        List<TimelineLine> timeline, Offers offers) {

    /** Somebody who told us; the phone as this reader may see it. */
    public record CallerLine(String name, @Nullable String phone, Instant calledAt, @Nullable SpecialCare care,
            @Nullable String careNote) {}

    public boolean emergency() { return circumstances.emergency(); }

    /** Where it is, in as few characters as people use. */
    public String where() {
        if (unitCode != null) return place == null ? unitCode : unitCode + " " + place;
        return place != null ? place : noUnitReason == null ? "" : noUnitReason;
    }
}
