package org.qiantai.repairorder.service;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.domain.InterimSlip;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.Signer;
import org.qiantai.repairorder.domain.SlipDue;
import org.springframework.stereotype.Service;

/** Work by agreement that goes on over a month's end: that month's slip, signed and received (R-03-65). */
@Service
public class InterimSlips {
    private final OrderTransitions transitions;
    private final SiteDirectory sites;

    InterimSlips(OrderTransitions transitions, SiteDirectory sites) {
        this.transitions = transitions;
        this.sites = sites;
    }

    /**
     * Signs "complies with the agreement" for a month.
     *
     * @param progress what is done so far
     * @param name as typed beneath it
     * @throws org.qiantai.platform.error.WrongStateException when the month is signed already, or nothing was agreed
     */
    public String sign(Submission submission, YearMonth month, String progress, String name, Actor actor) {
        return transitions.run(submission, OrderAction.INTERIM, actor, progress, (order, grant) -> {
            Instant now = transitions.now();
            order.signInterim(month, since(order), YearMonth.from(now.atZone(zone(order))), progress.strip(),
                    Signer.of(actor, grant, name.strip()), now);
            return new OrderEvent.InterimSigned(month, name.strip());
        });
    }

    /**
     * The desk has the slip of the earliest month it lacked.
     *
     * @throws org.qiantai.platform.error.WrongStateException when none is on its way
     */
    public String receive(Submission submission, Actor actor) {
        return transitions.run(submission, OrderAction.RECEIVE_INTERIM, actor, null, (order, _) -> {
            InterimSlip slip = order.receiveInterim(actor, transitions.now());
            return new OrderEvent.InterimReceived(slip.month());
        });
    }

    /** The month that its form proposes: one that was missed before the present one. */
    public YearMonth proposed(OrderPage order) {
        ZoneId zone = order.site().zone();
        YearMonth last = SlipDue.lastDue(transitions.now(), zone);
        boolean missed = order.agreement() != null
                && order.agreement().agreedAt().isBefore(SlipDue.ofMonth(last, zone))
                && order.interims().stream().noneMatch(slip -> slip.month().equals(last));
        return missed ? last : YearMonth.from(transitions.now().atZone(zone));
    }

    private YearMonth since(RepairOrder order) {
        Instant agreed = order.agreement().map(written -> written.agreedAt()).orElse(transitions.now());
        return YearMonth.from(agreed.atZone(zone(order)));
    }

    private ZoneId zone(RepairOrder order) { return sites.byId(order.siteId()).zone(); }
}
