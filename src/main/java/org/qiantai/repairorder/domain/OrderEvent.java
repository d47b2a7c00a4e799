package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to an order, each with its sentence in the timeline. */
public sealed interface OrderEvent extends TimelineEvent {
    record Opened(Name department) implements OrderEvent {}

    record OpenedForRework(String originalNumber) implements OrderEvent {}

    record MarkedRework(String earlierNumber) implements OrderEvent {}

    record Assigned(List<String> workers) implements OrderEvent {}

    record Reassigned(List<String> workers) implements OrderEvent {}

    /** To a contracted crew (R-03-68). */
    record GivenToContractor(String contractor) implements OrderEvent {}

    /** The same for a matter that is not among its own. @param notice the written one to the desk */
    record GivenToContractorByNotice(String contractor, String notice) implements OrderEvent {}

    record HandedOver(Name before, Name after) implements OrderEvent {}

    record Appointed(Instant from, Instant until) implements OrderEvent {}

    record Acknowledged(EnteredBy enteredBy) implements OrderEvent {}

    record Departed(EnteredBy enteredBy) implements OrderEvent {}

    /** @param minutesLate null or zero when in time */
    record Arrived(EnteredBy enteredBy, @Nullable Integer minutesLate) implements OrderEvent {}

    record Agreed(String agreedWith) implements OrderEvent {}

    record DueAgreed(Instant due, String with) implements OrderEvent {}

    /** The owner's, for a later limit. */
    record DueWished(Instant due, String owner) implements OrderEvent {}

    /** Free from now on: done under warranty. */
    record CoveredByWarranty() implements OrderEvent {}

    record WarrantyDropped() implements OrderEvent {}

    record Quoted(EnteredBy enteredBy, int quotation, BigDecimal total) implements OrderEvent {}

    record Supplemented(EnteredBy enteredBy, int quotation, BigDecimal total) implements OrderEvent {}

    record Consented(int quotation, String name, ConsentMeans means, String heardBy) implements OrderEvent {}

    record Declined(int quotation, String name) implements OrderEvent {}

    record Begun(EnteredBy enteredBy) implements OrderEvent {}

    record Completed(EnteredBy enteredBy, Instant at) implements OrderEvent {}

    record SolvedByPhone() implements OrderEvent {}

    record Amended(EnteredBy enteredBy) implements OrderEvent {}

    /** R-03-65. */
    record InterimSigned(YearMonth month, String name) implements OrderEvent {}

    record InterimReceived(YearMonth month) implements OrderEvent {}

    record CorrectionAsked() implements OrderEvent {}

    record SentBackToWork() implements OrderEvent {}

    record Signed(SignatureKind kind, String name) implements OrderEvent {}

    record Received() implements OrderEvent {}

    record Refused() implements OrderEvent {}

    /** @param first of the items missing, count how many there are */
    record RefusedIncomplete(MissingItem first, int count) implements OrderEvent {}

    record ReturnProposed(ReturnDisposition reason) implements OrderEvent {}

    /** By the supervisor, who signs in the same breath. */
    record ReturnProposedAndSigned(ReturnDisposition reason, String name) implements OrderEvent {}

    record Cancelled() implements OrderEvent {}

    record Reclassified(Name category) implements OrderEvent {}

    /** The same category, but another standard: graver than it seemed. */
    record Reassessed() implements OrderEvent {}

    /** With its request: a drip has become a flood. */
    record RaisedToEmergency() implements OrderEvent {}

    record Chased(String spokenTo) implements OrderEvent {}

    record Noted() implements OrderEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Opened e -> Message.of("order.event.opened", e.department);
            case OpenedForRework e -> Message.of("order.event.openedForRework", e.originalNumber);
            case MarkedRework e -> Message.of("order.event.markedRework", e.earlierNumber);
            case Assigned e -> Message.of("order.event.assigned", String.join("、", e.workers));
            case Reassigned e -> Message.of("order.event.reassigned", String.join("、", e.workers));
            case GivenToContractor e -> Message.of("order.event.givenToContractor", e.contractor);
            case GivenToContractorByNotice e ->
                Message.of("order.event.givenToContractorByNotice", e.contractor, e.notice);
            case HandedOver e -> Message.of("order.event.handedOver", e.before, e.after);
            case Appointed e -> Message.of("order.event.appointed", e.from, e.until);
            case Acknowledged e -> Message.of("order.event.acknowledged", by(e.enteredBy));
            case Departed e -> Message.of("order.event.departed", by(e.enteredBy));
            case Arrived e -> e.minutesLate == null || e.minutesLate == 0
                    ? Message.of("order.event.arrived", by(e.enteredBy))
                    : Message.of("order.event.arrivedLate", by(e.enteredBy), e.minutesLate);
            case Agreed e -> Message.of("order.event.agreed", e.agreedWith);
            case DueAgreed e -> Message.of("order.event.dueAgreed", e.due, e.with);
            case DueWished e -> Message.of("order.event.dueWished", e.owner, e.due);
            case CoveredByWarranty _ -> Message.of("order.event.coveredByWarranty");
            case WarrantyDropped _ -> Message.of("order.event.warrantyDropped");
            case Quoted e -> Message.of("order.event.quoted", by(e.enteredBy), e.quotation, e.total);
            case Supplemented e -> Message.of("order.event.supplemented", by(e.enteredBy), e.quotation, e.total);
            case Consented e -> Message.of("order.event.consented", e.quotation, e.name,
                    Message.of("order.means." + e.means), e.heardBy);
            case Declined e -> Message.of("order.event.declined", e.quotation, e.name);
            case Begun e -> Message.of("order.event.begun", by(e.enteredBy));
            case Completed e -> Message.of("order.event.completed", by(e.enteredBy), e.at);
            case SolvedByPhone _ -> Message.of("order.event.solvedByPhone");
            case Amended e -> Message.of("order.event.amended", by(e.enteredBy));
            case InterimSigned e -> Message.of("order.event.interimSigned", e.month.toString(), e.name);
            case InterimReceived e -> Message.of("order.event.interimReceived", e.month.toString());
            case CorrectionAsked _ -> Message.of("order.event.correctionAsked");
            case SentBackToWork _ -> Message.of("order.event.sentBackToWork");
            case Signed e -> Message.of("order.event.signed", Message.of("order.signature." + e.kind), e.name);
            case Received _ -> Message.of("order.event.received");
            case Refused _ -> Message.of("order.event.refused");
            case RefusedIncomplete e -> Message.of("order.event.refusedIncomplete", e.first.label(), e.count);
            case ReturnProposed e -> Message.of("order.event.returnProposed", Message.of("order.return." + e.reason));
            case ReturnProposedAndSigned e -> Message.of("order.event.returnProposedAndSigned",
                    Message.of("order.return." + e.reason), e.name);
            case Cancelled _ -> Message.of("order.event.cancelled");
            case Reclassified e -> Message.of("order.event.reclassified", e.category);
            case Reassessed _ -> Message.of("order.event.reassessed");
            case RaisedToEmergency _ -> Message.of("order.event.raisedToEmergency");
            case Chased e -> Message.of("order.event.chased", e.spokenTo);
            case Noted _ -> Message.of("order.event.noted");
        };
    }

    private static Message by(EnteredBy enteredBy) { return Message.of("order.enteredBy." + enteredBy); }
}
