package org.qiantai.complaint.service;

import java.util.List;
import org.qiantai.complaint.domain.Complaint;
import org.qiantai.complaint.repository.ComplaintRepository;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.DueTimesRecounted;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the due times of complaints that wait for their answer again in a changed calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ComplaintRecount implements DueRecords {
    private final ComplaintRepository complaints;
    private final Promises promises;
    private final ComplaintTimerSync timekeeping;
    private final Timeline timeline;

    ComplaintRecount(ComplaintRepository complaints, Promises promises, ComplaintTimerSync timekeeping,
            Timeline timeline) {
        this.complaints = complaints;
        this.promises = promises;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
    }

    @Override
    public long recount(SiteRef site, String change, long after, int most) {
        List<Complaint> waiting = complaints.unanswered(site.id(), after, Limit.of(most));
        waiting.forEach(complaint -> recount(complaint, site, change));
        return waiting.isEmpty() ? after : waiting.getLast().id();
    }

    private void recount(Complaint complaint, SiteRef site, String change) {
        DueTimes before = complaint.due();
        DueTimes now = promises.recounted(site, before);
        if (now.equals(before)) return;
        complaint.recount(now);
        complaints.save(complaint);
        timeline.append(NewEntry.ofProgram(site.id(), ComplaintTimerSync.subject(complaint),
                DueTimesRecounted.of(change, before, now)));
        timekeeping.keep(complaint);
    }
}
