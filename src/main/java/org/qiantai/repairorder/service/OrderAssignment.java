package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.Agreement;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.OrderContractor;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Who is to do an order and when: named, named anew, handed over, agreed with the owner (R-07-3, R-07-5, R-03-58). */
@Service
public class OrderAssignment {
    private final OrderTransitions transitions;
    private final StaffDirectory staff;
    private final OrderNews news;
    private final OrderProgress progress;
    private final OrderContractors contractors;

    OrderAssignment(OrderTransitions transitions, StaffDirectory staff, OrderNews news, OrderProgress progress,
            OrderContractors contractors) {
        this.contractors = contractors;
        this.transitions = transitions;
        this.staff = staff;
        this.news = news;
        this.progress = progress;
    }

    /**
     * Who is named: our own people, or a contracted crew in their place (R-03-68).
     *
     * @param notice the written notice to the desk, for what is not among the crew's matters
     */
    public record Named(List<Long> userIds, @Nullable Long contractorId, @Nullable String notice) {
        public static Named of(Long... userIds) { return new Named(List.of(userIds), null, null); }
    }

    /** @throws InvalidInputException when nobody is named, or somebody who does not work there, or may not be sent */
    public String assign(Submission submission, Named named, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.ASSIGN, actor, note, (order, _) -> {
            List<AssignedTechnician> workers = workers(order, named);
            order.assign(workers, actor, transitions.now());
            tell(order, workers);
            return event(workers, new OrderEvent.Assigned(names(workers)));
        });
    }

    /**
     * Somebody else, or somebody more, with the reason.
     *
     * @throws InvalidInputException without a reason, or when it is the same people as before
     */
    public String reassign(Submission submission, Named named, @Nullable String reason, Actor actor) {
        return transitions.run(submission, OrderAction.REASSIGN, actor, reason, (order, _) -> {
            // Here and not in the controller: a twin of a form that assigned must come to its token first.
            if (reason == null || reason.isBlank())
                throw new InvalidInputException("reason", Message.of("NotBlank"));
            List<AssignedTechnician> workers = workers(order, named);
            if (Set.copyOf(workers).equals(Set.copyOf(order.workers())))
                throw new InvalidInputException("workers",
                        Message.of("order.error.sameWorkers", String.join("、", names(workers))));
            order.reassign(workers, actor, transitions.now());
            tell(order, workers);
            return event(workers, new OrderEvent.Reassigned(names(workers)));
        });
    }

    /** It is another department's work, with the reason. */
    public String handOver(Submission submission, String departmentCode, String reason, Actor actor) {
        return transitions.run(submission, OrderAction.HAND_OVER, actor, reason, (order, _) -> {
            String before = order.departmentCode();
            DepartmentRef after = staff.departmentsAt(order.siteId()).stream()
                    .filter(department -> department.code().equals(departmentCode) && !departmentCode.equals(before))
                    .findFirst().orElseThrow(() -> new InvalidInputException("department",
                            Message.of("order.error.noSuchDepartment")));
            order.handOver(after.code(), actor, transitions.now());
            news.opened(order);
            return new OrderEvent.HandedOver(
                    staff.department(before).map(DepartmentRef::name).orElseGet(() -> Name.same(before)), after.name());
        });
    }

    /** R-07-3: agreed, or changed; the earlier one stays in the timeline. */
    public String appoint(Submission submission, Instant from, Instant until, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.APPOINT, actor, note, (order, _) -> {
            order.agreeAppointment(from, until);
            return new OrderEvent.Appointed(from, until);
        });
    }

    /** R-03-58: the written agreement on a service. */
    public String recordAgreement(Submission submission, Agreement agreement, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.AGREE, actor, note, (order, _) -> {
            order.recordAgreement(agreement);
            progress.limitMoved(order, actor);
            return new OrderEvent.Agreed(agreement.agreedWith());
        });
    }

    /** @param ground the paper that says so, and until when */
    public String coverByWarranty(Submission submission, String ground, Actor actor) {
        return transitions.run(submission, OrderAction.WARRANTY, actor, ground, (order, _) -> {
            order.coverByWarranty(ground.strip());
            return new OrderEvent.CoveredByWarranty();
        });
    }

    /** The owner pays after all, and is asked first (C-16). */
    public String dropWarranty(Submission submission, String reason, Actor actor) {
        return transitions.run(submission, OrderAction.CHARGE, actor, reason, (order, _) -> {
            order.dropWarranty();
            return new OrderEvent.WarrantyDropped();
        });
    }

    /** Telling the owner what to do was enough. */
    public String solveByPhone(Submission submission, String content, Actor actor) {
        return transitions.run(submission, OrderAction.SOLVE_BY_PHONE, actor, null, (order, _) -> {
            order.solveByPhone(transitions.completion(order, content.strip(), null, CompletionChecks.UNSAID), actor,
                    transitions.now());
            return new OrderEvent.SolvedByPhone();
        });
    }

    /** Wrong, or double; at the owner's wish it is cancelled with its request. */
    public String cancel(Submission submission, String reason, Actor actor) {
        return transitions.run(submission, OrderAction.CANCEL, actor, reason, (order, _) -> {
            order.cancel(actor, transitions.now());
            return new OrderEvent.Cancelled();
        });
    }

    public String note(Submission submission, String text, Actor actor) {
        return transitions.run(submission, OrderAction.NOTE, actor, text, (_, _) -> new OrderEvent.Noted());
    }

    private List<AssignedTechnician> workers(RepairOrder order, Named named) {
        List<AssignedTechnician> own = named.userIds().stream().distinct().map(id -> worker(order, id)).toList();
        Long contractor = named.contractorId();
        if (contractor == null && own.isEmpty())
            throw new InvalidInputException("workers", Message.of("order.error.nobodyNamed"));
        if (contractor == null) return own;
        if (!own.isEmpty())
            throw new InvalidInputException("contractor", Message.of("order.error.contractorOrWorkers"));
        return List.of(contractors.worker(order, contractor, named.notice()));
    }

    private void tell(RepairOrder order, List<AssignedTechnician> workers) {
        news.assigned(order);
        AssignedTechnician first = workers.getFirst();
        OrderContractor contractor = first.contractor();
        if (contractor != null && contractor.notice() != null)
            news.contractorNotice(order, first.name(), contractor.notice());
    }

    private static OrderEvent event(List<AssignedTechnician> workers, OrderEvent ofOurPeople) {
        AssignedTechnician first = workers.getFirst();
        OrderContractor contractor = first.contractor();
        if (contractor == null) return ofOurPeople;
        return contractor.notice() == null
                ? new OrderEvent.GivenToContractor(first.name())
                : new OrderEvent.GivenToContractorByNotice(first.name(), contractor.notice());
    }

    private AssignedTechnician worker(RepairOrder order, long userId) {
        return staff.byId(userId).filter(member -> order.departmentCode().equals(member.department()))
                .map((StaffMember member) -> new AssignedTechnician(member.id(), member.name()))
                .orElseThrow(() -> new InvalidInputException("workers", Message.of("order.error.notOfDepartment")));
    }

    private static List<String> names(List<AssignedTechnician> workers) {
        return workers.stream().map(AssignedTechnician::name).toList();
    }
}
