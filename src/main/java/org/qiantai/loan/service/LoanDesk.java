package org.qiantai.loan.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.loan.domain.ItemLoan;
import org.qiantai.loan.domain.ItemCondition;
import org.qiantai.loan.domain.LoanTerms;
import org.qiantai.loan.domain.LoanEvent;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.repository.LoanQuery;
import org.qiantai.loan.repository.LoanRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lends things out for help, and takes them back (R-08-7). */
@Service
public class LoanDesk {
    /** The kind of subject under which loans stand in the timeline. */
    static final String SUBJECT = "LOAN";

    private final LoanRepository loans;
    private final LoanQuery rows;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoanDesk(LoanRepository loans, LoanQuery rows, Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.loans = loans;
        this.rows = rows;
        this.timeline = timeline;
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
        return Submissions.run(() -> Objects.requireNonNull(transaction.execute(
                _ -> loans.idMadeBy(token).orElseGet(() -> lendNow(site, token, asked, actor)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> loans.idMadeBy(token))));
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
        act(site, submission, null, actor, loan -> {
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
        act(site, submission, note, actor, loan -> {
            if (condition != ItemCondition.GOOD && (note == null || note.isBlank()))
                throw new InvalidInputException("returnNote", Message.of("loan.error.whatHappened"));
            loan.takeBack(condition, note, actor, clock.instant());
            return new LoanEvent.Returned(condition);
        });
    }

    private void act(SiteRef site, Submission submission, @Nullable String note, Actor actor,
            Function<ItemLoan, LoanEvent> verb) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return true;
            ItemLoan loan = loans.findByIdAndSiteId(Long.parseLong(submission.number()), site.id())
                    .orElseThrow(() -> new NotFoundException(submission.number()));
            Grant grant = keeping(actor).orForbid();
            timeline.requireFresh(subject(loan.id()), loan.lending().item(), submission.version(), loan.version());
            LoanEvent event = verb.apply(loan);
            loans.save(loan);
            timeline.append(entry(loan, actor, grant, event).noting(note).by(submission.token()));
            return true;
        })), () -> timeline.actedOnBy(submission.token()).map(_ -> true));
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
