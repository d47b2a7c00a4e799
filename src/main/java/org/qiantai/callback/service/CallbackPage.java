package org.qiantai.callback.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.domain.CallbackOutcome;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.domain.OnSiteCheck;
import org.qiantai.callback.domain.Reply;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.estate.SpecialCare;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Offers;
import org.qiantai.repairorder.OrderReports.OrderReport;
import org.qiantai.timeline.TimelineLine;

/**
 * Everything the page of one callback shows.
 *
 * @param due what the clock runs to now: the call, the check on site, or the promised reply; null when nothing is left
 * @param firstDue the first limit of a call that was extended and is still owed; null otherwise
 * @param provisional whether that may still move
 * @param unitCode null for a public place
 */
public record CallbackPage(String number, CallbackStatus status, SiteRef site, long version, int round,
        @Nullable Instant due, @Nullable Instant firstDue, boolean provisional, Whom whom, String requestNumber,
        String description,
        @Nullable String unitCode,
        @Nullable String place, List<OrderReport> orders, List<Call> calls, @Nullable CallbackOutcome outcome,
        @Nullable Answer answer, @Nullable Reply reply, boolean owesReply, @Nullable OnSiteCheck finding,
        List<ExtensionLine> extensions, List<TimelineLine> timeline, Offers offers) {

    /**
     * Whom to call.
     *
     * @param phone as this reader may see it
     * @param dial the number in full where this reader may see it, else null
     * @param finder a colleague who found it, not an owner
     */
    public record Whom(String name, @Nullable String phone, @Nullable String dial, boolean finder,
            @Nullable SpecialCare care, @Nullable String careNote) {}

    /** A call that was tried. */
    public record Call(Instant at, String by, boolean reached, @Nullable String note) {}

    /** Where it is, in as few characters as people use. */
    public String where() {
        if (unitCode == null) return place == null ? "" : place;
        return place == null ? unitCode : unitCode + " " + place;
    }
}
