package org.qiantai.pricing.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceListEntry;
import org.qiantai.pricing.domain.PriceStatus;
import org.qiantai.pricing.domain.PriceVersion;
import org.qiantai.pricing.repository.PriceLineRepository;
import org.qiantai.pricing.repository.PriceQuery;
import org.qiantai.pricing.repository.PriceVersionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the price list: a change begins a draft, and a published draft is a version that never changes (C-17). */
@Service
public class PriceListService implements PriceListEntry {
    private final PriceVersionRepository versions;
    private final PriceLineRepository lines;
    private final PriceQuery reads;
    private final TransactionOperations transaction;
    private final Clock clock;

    PriceListService(PriceVersionRepository versions, PriceLineRepository lines, PriceQuery reads,
            TransactionOperations transaction,
            Clock clock) {
        this.versions = versions;
        this.lines = lines;
        this.reads = reads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins the site's draft with what is published last; where there is one already, that goes on. */
    public void begin(SiteRef site, Actor actor) {
        PricePolicy.require(actor);
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            open(site, actor);
            return true;
        })), () -> Optional.ofNullable(transaction.execute(_ -> find(site).isPresent() ? true : null)));
    }

    /** A new line; its code must be free. */
    public void add(SiteRef site, Submission submission, ListPrice line, Actor actor) {
        change(site, submission, null, actor, draft -> {
            if (!reads.lines(draft.id(), List.of(line.code())).isEmpty())
                throw new InvalidInputException("code", Message.of("price.error.code.taken", line.code()));
            lines.put(draft.id(), site.id(), List.of(line));
        });
    }

    /** The same line otherwise; its code stays. */
    public void correct(SiteRef site, Submission submission, ListPrice line, Actor actor) {
        change(site, submission, line.code(), actor, draft -> lines.put(draft.id(), site.id(), List.of(line)));
    }

    /** Takes a line from the draft; what was quoted by it stays. */
    public void remove(SiteRef site, Submission submission, String code, Actor actor) {
        change(site, submission, code, actor, draft -> lines.remove(draft.id(), code));
    }

    /** Throws the draft away. */
    public void discard(SiteRef site, Submission submission, Actor actor) {
        PricePolicy.require(actor);
        transaction.executeWithoutResult(_ -> find(site).ifPresent(draft -> {
            requireFresh(draft, submission);
            lines.clear(draft.id());
            versions.delete(draft);
        }));
    }

    /**
     * The draft holds from a day on.
     *
     * @param from the site's local day, not before today
     */
    public void publish(SiteRef site, Submission submission, LocalDate from, Actor actor) {
        PricePolicy.require(actor);
        run(site, submission.token(), () -> {
            PriceVersion draft = find(site).orElseThrow(() -> new NotFoundException(submission.number()));
            requireFresh(draft, submission);
            publish(draft, site, from, submission.token(), actor);
        });
    }

    @Override
    public void publish(SiteRef site, List<ListPrice> content, LocalDate from, String by) {
        transaction.executeWithoutResult(_ -> {
            var version = versions.saveAndFlush(
                    new PriceVersion(site.id(), versions.lastNumber(site.id()) + 1, clock.instant(), by));
            lines.put(version.id(), site.id(), content);
            version.publish(from, from, content.size(), clock.instant(), by, UUID.randomUUID());
            versions.saveAndFlush(version);
        });
    }

    /** The draft has these lines and no others; published at once where a day is given. To be called in a transaction. */
    void take(SiteRef site, List<ListPrice> content, Optional<LocalDate> from, UUID token, Actor actor) {
        PricePolicy.require(actor);
        PriceVersion draft = open(site, actor);
        draft.change(clock.instant(), actor.name(), token);
        lines.replace(draft.id(), site.id(), content);
        versions.saveAndFlush(draft);
        from.ifPresent(day -> publish(draft, site, day, token, actor));
    }

    private void publish(PriceVersion draft, SiteRef site, LocalDate from, UUID token, Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        draft.publish(from, today, lines.count(draft.id()), clock.instant(), actor.name(), token);
        versions.saveAndFlush(draft);
    }

    private PriceVersion open(SiteRef site, Actor actor) {
        return find(site).orElseGet(() -> {
            PriceVersion draft = versions.saveAndFlush(
                    new PriceVersion(site.id(), versions.lastNumber(site.id()) + 1, clock.instant(), actor.name()));
            reads.last(site.id()).ifPresent(last -> lines.copy(last, draft.id()));
            return draft;
        });
    }

    /** @param code of a line that must be there, whatever else is wrong; null where none must */
    private void change(SiteRef site, Submission submission, @Nullable String code, Actor actor,
            Consumer<PriceVersion> how) {
        PricePolicy.require(actor);
        run(site, submission.token(), () -> {
            PriceVersion draft = find(site).orElseThrow(() -> new NotFoundException(submission.number()));
            if (code != null && reads.lines(draft.id(), List.of(code)).isEmpty()) throw new NotFoundException(code);
            requireFresh(draft, submission);
            draft.change(clock.instant(), actor.name(), submission.token());
            how.accept(draft);
            versions.saveAndFlush(draft);
        });
    }

    private void run(SiteRef site, UUID token, Runnable work) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!isDone(site, token)) work.run();
            return true;
        })), () -> Optional.ofNullable(transaction.execute(_ -> isDone(site, token) ? true : null)));
    }

    private boolean isDone(SiteRef site, UUID token) {
        return versions.findBySiteIdAndFormToken(site.id(), token).isPresent();
    }

    private Optional<PriceVersion> find(SiteRef site) {
        return versions.findBySiteIdAndStatus(site.id(), PriceStatus.DRAFT);
    }

    private static void requireFresh(PriceVersion draft, Submission submission) {
        if (draft.version() != submission.version())
            throw new StaleRecordException(String.valueOf(draft.number()), draft.changedBy(), draft.changedAt());
    }
}
