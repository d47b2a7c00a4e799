package org.qiantai.complaint.service;

import org.qiantai.complaint.domain.Complaint;
import org.qiantai.complaint.domain.ComplaintTimers;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a complaint as the complaint stands: called after each step, in its transaction. */
@Component
class ComplaintTimerSync {
    /** The kind of subject under which complaints stand in the timeline. */
    private static final String SUBJECT = "COMPLAINT";

    private final Timers clocks;

    ComplaintTimerSync(Timers clocks) { this.clocks = clocks; }

    /** Until somebody investigates it, a complaint is the desk's. */
    void keep(Complaint complaint) {
        clocks.keep(new TimedRecord(complaint.siteId(), subject(complaint), complaint.number(),
                "/complaints/" + complaint.number(), Actor.FRONT_DESK, complaint.due().standardVersionId()),
                ComplaintTimers.of(complaint));
    }

    static Subject subject(Complaint complaint) { return new Subject(SUBJECT, complaint.id()); }
}
