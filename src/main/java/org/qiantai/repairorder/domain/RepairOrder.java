package org.qiantai.repairorder.domain;

import static org.qiantai.repairorder.OrderStatus.*;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;

/** The work one department does for one request (R-03-34). Its verbs are the only way from state to state. */
@Entity
public class RepairOrder extends OrderOnSite {
    @SuppressWarnings("NullAway.Init")
    protected RepairOrder() {}

    private RepairOrder(OrderOpening opening, Actor by, Instant now) { super(opening, by, now); }

    public static RepairOrder open(OrderOpening opening, Actor by, Instant now) {
        return new RepairOrder(opening, by, now);
    }

    /** R-07-5: somebody is named. */
    public void assign(List<AssignedTechnician> workers, Actor by, Instant now) {
        require(OPEN);
        move(ASSIGNED, by, now);
        name(workers, now);
    }

    /** Somebody else goes, or goes along; whoever finishes signs. */
    public void reassign(List<AssignedTechnician> workers, Actor by, Instant now) {
        require(ASSIGNED, ON_SITE, QUOTED, WORKING);
        if (status() == ON_SITE) move(ASSIGNED, by, now);
        nameAnew(workers, now);
        if (status() == ASSIGNED) keepVisit(visit().byAnother());
        dropReturn();
    }

    /** It is another department's work: number and limits stay, the appointment does not. */
    public void handOver(String department, Actor by, Instant now) {
        require(OPEN, ASSIGNED, ON_SITE);
        if (status() != OPEN) move(OPEN, by, now);
        transferTo(department);
        release(now);
        keepVisit(visit().byAnotherDepartment());
        dropReturn();
    }

    /**
     * @param lateConsent the owner's word, needed when more than ten minutes late against the appointment (R-07-4)
     */
    public void arrive(Visit.@Nullable LateConsent lateConsent, Actor by, Instant now) {
        require(ASSIGNED);
        keepVisit(visit().arrived(now, lateConsent));
        move(ON_SITE, by, now);
    }

    /** R-03-58: settled in writing before anybody goes; from then on the owner has consented. */
    public void recordAgreement(Agreement written) {
        require(OPEN, ASSIGNED);
        keepServedAt(written);
        keepAgreement(written);
    }

    /** R-03-42: the owner is told the amount before the work; quoted anew, the earlier amount is void. */
    public Quotation quote(List<QuotationLine.QuotedItem> items, Actor by, Instant now) {
        require(ON_SITE, QUOTED);
        Quotation quoted = propose(items, by, now);
        if (status() == ON_SITE) move(QUOTED, by, now);
        return quoted;
    }

    /**
     * More work than was consented to; or, where an emergency was worked on before any paper, the price told afterwards.
     */
    public Quotation supplement(List<QuotationLine.QuotedItem> items, Actor by, Instant now) {
        requireAtWork();
        return propose(items, by, now);
    }

    /**
     * R-07-6: the owner agrees, to that quotation and no other; the work begins.
     *
     * @throws WrongStateException when the owner was shown a quotation that has been replaced or answered
     */
    public void consent(int quotation, QuotationResponse answer, Actor by, Instant now) {
        if (status() != QUOTED) requireAtWork();
        proposed(quotation).consent(answer);
        if (status() == QUOTED) start(by, now);
    }

    /** The owner does not agree: the order ends, or the work ends at the consented scope. */
    public void decline(int quotation, String said, QuotationResponse answer, Actor by, Instant now) {
        if (status() != QUOTED) requireAtWork();
        proposed(quotation).decline(answer);
        if (status() != QUOTED) return;
        keepReturn(new OrderReturn(ReturnDisposition.OWNER_DECLINED, said, said, answer.means().name(), by.id(), now));
        move(RETURNED, by, now);
    }

    /** Without a quotation: nobody pays (any more), an agreement was recorded, or it is an emergency. */
    public void begin(Actor by, Instant now) {
        if (status() != QUOTED || scope().isChargeable()) require(ON_SITE);
        start(by, now);
    }

    /** R-03-45: done, by word; the slip may follow. */
    public void complete(Completion word, Actor by, Instant now) {
        require(WORKING);
        move(COMPLETED, by, now);
        keepWord(word, false, by);
    }

    /** Telling was enough: nothing was used, nothing is charged. */
    public void solveByPhone(Completion word, Actor by, Instant now) {
        require(OPEN, ASSIGNED);
        move(COMPLETED, by, now);
        keepWord(word, true, by);
    }

    /** R-03-43, R-03-44: the slip is filled in; what was signed beneath it before is to be signed again. */
    public void amend(SlipEntry entry, Instant now) {
        require(COMPLETED);
        if (slip().solvedByPhone() && (entry.labourFee() != null || !entry.materials().isEmpty()))
            throw new WrongStateException(Message.of("order.error.solvedByPhone", number()));
        requireReasonFor(entry);
        fill(entry, now);
    }

    /** Not really done. */
    public void sendBackToWork(Actor by, Instant now) {
        require(COMPLETED);
        move(WORKING, by, now);
        reopenSlip();
    }

    /** R-03-46: labour, material and cost reviewed; REVIEWED when the last needed signature is there (R-03-62). */
    public void review(SignatureKind kind, Signer signer, Instant now) {
        require(COMPLETED);
        List<MissingItem> missing = missingForReview();
        if (!missing.isEmpty()) throw new IncompleteSlipException(number(), missing);
        boolean last = sign(kind, pendingReviews(), signer, now);
        dropCorrection();
        if (last) move(REVIEWED, signer.actor(), now);
    }

    /** The desk takes the slip in: every field and signature is there. */
    public void receive(Actor by, Instant now) {
        require(REVIEWED);
        List<MissingItem> missing = missing();
        if (!missing.isEmpty()) throw new IncompleteSlipException(number(), missing);
        move(FILED, by, now);
        keepFiled(now);
    }

    /**
     * R-03-47: the desk refuses an incomplete slip.
     *
     * @param note what is wrong, where every field is filled
     * @return what the program itself finds missing
     */
    public List<MissingItem> refuse(@Nullable String note, Actor by, Instant now) {
        require(REVIEWED);
        List<MissingItem> missing = missing();
        if (missing.isEmpty() && (note == null || note.isBlank()))
            throw new InvalidInputException("note", Message.of("order.error.refusalNeedsNote"));
        move(COMPLETED, by, now);
        countRefusal();
        return missing;
    }

    /** R-03-51: it cannot be done; the order stays as it is until the department has signed. */
    public void proposeReturn(OrderReturn proposal) {
        requireOpen();
        keepReturn(proposal);
    }

    /** R-03-51, R-03-66: RETURNED when the last needed signature is there. */
    public void signReturn(SignatureKind kind, Signer signer, Instant now) {
        requireOpen();
        if (orderReturn().isEmpty()) throw new WrongStateException(Message.of("order.error.noReturn", number()));
        if (sign(kind, pendingReturnSignatures(), signer, now)) move(RETURNED, signer.actor(), now);
    }

    /** With its request, or alone: wrong, or double. */
    public void cancel(Actor by, Instant now) {
        move(CANCELLED, by, now);
        dropReturn();
    }

    /** Judged by another category from now on, or an emergency after all. */
    public void reclassify(Category category, boolean asEmergency, DueTimes newDue, Instant now) {
        requireOpen();
        become(scope().as(category), asEmergency, newDue, now);
    }

    /** The one gate to WORKING, see {@link #mayBegin()}; and out of it again, for work that became paid while it went on. */
    @Override
    void move(OrderStatus to, Actor by, Instant now) {
        if (to == WORKING && status().successors().contains(WORKING) && !mayBegin())
            throw new WrongStateException(Message.of("order.error.noConsent", number()));
        if (to == COMPLETED && status() == WORKING && !mayBegin())
            throw new WrongStateException(Message.of("order.error.noConsentToComplete", number()));
        super.move(to, by, now);
    }

    /** R-03-42, R-07-6, C-16: paid work waits for the owner's yes; an emergency does not, but is not billed without one. */
    public boolean mayBegin() {
        return !scope().isChargeable() || isEmergency() || hasConsent();
    }

    /** While working; in an emergency the owner may be asked after the work as well (R-03-35). */
    private void requireAtWork() {
        if (!isEmergency() || status() != COMPLETED) require(WORKING);
    }

    private void start(Actor by, Instant now) {
        move(WORKING, by, now);
        keepStart(now);
    }
}
