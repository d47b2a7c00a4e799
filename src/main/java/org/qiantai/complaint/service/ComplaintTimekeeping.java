package org.qiantai.complaint.service;

import org.qiantai.complaint.domain.Complaint;
import org.qiantai.complaint.domain.ComplaintClocks;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a complaint as the complaint stands: called after each step, in its transaction. */
@Component
class ComplaintTimekeeping {
    /** The kind of subject under which complaints stand in the timeline. */
    private static final String SUBJECT = "COMPLAINT";

    private final Clocks clocks;

    ComplaintTimekeeping(Clocks clocks) { this.clocks = clocks; }

    /** Until somebody investigates it, a complaint is the desk's. */
    void keep(Complaint complaint) {
        clocks.keep(new ClockedRecord(complaint.siteId(), subject(complaint), complaint.number(),
                "/complaints/" + complaint.number(), Actor.FRONT_DESK, complaint.due().standardVersionId()),
                ComplaintClocks.of(complaint));
    }

    static Subject subject(Complaint complaint) { return new Subject(SUBJECT, complaint.id()); }
}
