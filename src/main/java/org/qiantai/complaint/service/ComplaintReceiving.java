package org.qiantai.complaint.service;

import java.time.Clock;
import java.time.Instant;
import org.qiantai.complaint.domain.Complaint;
import org.qiantai.complaint.domain.ComplaintEvent;
import org.qiantai.complaint.domain.NewComplaint;
import org.qiantai.complaint.repository.ComplaintRepository;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what somebody complains about; its limits run from that moment (R-06-11..19). */
@Service
public class ComplaintReceiving {
    private final ComplaintRepository complaints;
    private final Promises promises;
    private final RecordNumbers numbers;
    private final ComplaintTimerSync timekeeping;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComplaintReceiving(ComplaintRepository complaints, Promises promises, RecordNumbers numbers,
            ComplaintTimerSync timekeeping, Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.complaints = complaints;
        this.promises = promises;
        this.numbers = numbers;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Receives it, once for a form.
     *
     * @return the complaint's number, to be read out to who complains
     * @throws ForbiddenException for anybody but the receptionist
     */
    public String receive(SiteRef site, NewComplaint said, Actor actor) {
        return Submissions.run(
                () -> transaction.execute(_ -> complaints.numberMadeBy(said.formToken())
                        .orElseGet(() -> receiveNow(site, said, actor))),
                () -> transaction.execute(_ -> complaints.numberMadeBy(said.formToken())));
    }

    private String receiveNow(SiteRef site, NewComplaint said, Actor actor) {
        Grant grant = actor.grant(Role.RECEPTIONIST)
                .orElseThrow(() -> new ForbiddenException(Message.of("complaint.refusal.receive")));
        Instant now = clock.instant();
        Promise promise = promise(promises, site, said, now);
        String number = numbers.next(site, RecordKind.CP);
        Complaint complaint = complaints.save(Complaint.receive(site, number, said, promise, actor, now));
        timeline.append(NewEntry
                .of(site.id(), ComplaintTimerSync.subject(complaint), actor, grant,
                        new ComplaintEvent.Received(complaint.kind(), complaint.severity()))
                .began(complaint.status()).by(said.formToken()));
        timekeeping.keep(complaint);
        return number;
    }

    static Promise promise(Promises promises, SiteRef site, NewComplaint said, Instant from) {
        return promises.promise(site, said.kind().standard(said.severity()),
                new Circumstances(false, said.severity(), false), said.kind().isPublicArea(), from);
    }
}
