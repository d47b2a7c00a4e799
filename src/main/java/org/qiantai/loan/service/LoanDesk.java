package org.qiantai.loan.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.loan.domain.ItemCondition;
import org.qiantai.loan.domain.ItemLoan;
import org.qiantai.loan.domain.LoanEvent;
import org.qiantai.loan.domain.LoanTerms;
import org.qiantai.loan.repository.LoanQuery;
import org.qiantai.loan.repository.LoanRepository;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.RecordAction;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lends things out for help, and takes them back (R-08-7). */
@Service
public class LoanDesk {
    /** What may be done with something that is out. */
    private enum Action implements RecordAction {
        PROLONG, TAKE_BACK
    }

    /** The kind of subject under which loans stand in the timeline. */
    static final String SUBJECT = "LOAN";

    private final LoanRepository loans;
    private final LoanQuery rows;
    private final Timeline timeline;
    private final Transitions transitions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoanDesk(LoanRepository loans, LoanQuery rows, Timeline timeline, Transitions transitions,
            TransactionTemplate transaction, Clock clock) {
        this.loans = loans;
        this.rows = rows;
        this.timeline = timeline;
        this.transitions = transitions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody borrows something.
     *
     * @param departmentCode whose it is
     * @param requestNumber the call for help it is lent for
     */
    public record Borrowing(String item, @Nullable String departmentCode, @Nullable String requestNumber,
            @Nullable Long unitId, String borrower, @Nullable String phone, Instant dueAt) {}

    /** @throws InvalidInputException for a time gone by, or a request that the site has not */
    public long lend(SiteRef site, UUID token, Borrowing asked, Actor actor) {
        return transitions.create(() -> loans.idMadeBy(token), () -> lendNow(site, token, asked, actor));
    }

    private long lendNow(SiteRef site, UUID token, Borrowing asked, Actor actor) {
        Grant grant = keeping(actor).orForbid();
        requireAhead(asked.dueAt());
        Long requestId = asked.requestNumber() == null ? null : help(site, asked.requestNumber()).requestId();
        ItemLoan loan = loans.save(new ItemLoan(site.id(), token, new LoanTerms(asked.item(), asked.departmentCode(),
                requestId, asked.unitId(), asked.borrower(), asked.phone(), clock.instant(), actor.name()),
                asked.dueAt()));
        timeline.append(entry(loan, actor, grant, new LoanEvent.Lent(asked.item(), asked.borrower(), asked.dueAt())));
        return loan.id();
    }

    /** The borrower asked for longer. */
    public void prolong(SiteRef site, Submission submission, Instant until, Actor actor) {
        transitions.run(new LoansOf(site), submission, Action.PROLONG, actor, null, (loan, _) -> {
            requireAhead(until);
            loan.prolong(until);
            return new LoanEvent.Prolonged(until);
        });
    }

    /**
     * It is back, or will never be.
     *
     * @throws InvalidInputException for damage or loss without a word about it
     */
    public void takeBack(SiteRef site, Submission submission, ItemCondition condition, @Nullable String note,
            Actor actor) {
        transitions.run(new LoansOf(site), submission, Action.TAKE_BACK, actor, note, (loan, _) -> {
            if (condition != ItemCondition.GOOD && (note == null || note.isBlank()))
                throw new InvalidInputException("returnNote", Message.of("loan.error.whatHappened"));
            loan.takeBack(condition, note, actor, clock.instant());
            return new LoanEvent.Returned(condition);
        });
    }

    /** The loans of one site. */
    private final class LoansOf implements RecordType<ItemLoan, Action> {
        private final SiteRef site;

        LoansOf(SiteRef site) { this.site = site; }

        @Override
        public Optional<ItemLoan> find(String id, boolean locked, Actor actor) {
            return loans.findByIdAndSiteId(Long.parseLong(id), site.id());
        }

        @Override
        public Permission permission(Action action, ItemLoan loan, Actor actor) { return keeping(actor); }

        @Override
        public RecordState state(ItemLoan loan) {
            return new RecordState(loan.siteId(), subject(loan.id()), loan.lending().item(), loan.version(), null);
        }

        @Override
        public void save(ItemLoan loan) { loans.save(loan); }
    }

    /** @throws NotFoundException when the site has none with that id */
    public LoanPage show(SiteRef site, long id, Actor actor) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            LoanRow row = rows.byId(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
            String phone = row.phone() == null ? null : PhoneVisibility.shown(row.phone(), actor);
            return new LoanPage(row, phone, phone != null && PhoneVisibility.inFull(actor),
                    timeline.of(List.of(subject(id))), keeping(actor).allowed());
        }));
    }

    /** What a call for help says of the borrower, for the form. */
    public Optional<LoanQuery.Help> borrower(SiteRef site, String requestNumber) {
        return Objects.requireNonNull(transaction.execute(_ -> rows.help(site.id(), requestNumber)));
    }

    /** The desk and the departments whose things they are. */
    public static Permission keeping(Actor actor) {
        return Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.grant(Role.SUPERVISOR)),
                Message.of("loan.refusal.keep"));
    }

    private LoanQuery.Help help(SiteRef site, String number) {
        return rows.help(site.id(), number).orElseThrow(
                () -> new InvalidInputException("request", Message.of("request.error.noSuchRequest", number)));
    }

    private void requireAhead(Instant due) {
        if (!due.isAfter(clock.instant())) throw new InvalidInputException("due", Message.of("loan.error.dueInPast"));
    }

    private static Subject subject(long id) { return new Subject(SUBJECT, id); }

    private static NewEntry entry(ItemLoan loan, Actor actor, @Nullable Grant grant, LoanEvent event) {
        return NewEntry.of(loan.siteId(), subject(loan.id()), actor, grant, event);
    }
}
