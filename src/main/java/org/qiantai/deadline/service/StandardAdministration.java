package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.deadline.repository.WorkCategoryRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with standards: a change is a new version from now on, the old ones stay as they were. */
@Service
public class StandardAdministration {
    /** Standards are the company's, so no site's zone is theirs. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StandardRepository standards;
    private final WorkCategoryRepository categories;
    private final StandardCatalogue catalogue;
    private final StandardAmbiguity ambiguity;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandardAdministration(StandardRepository standards, WorkCategoryRepository categories, StandardCatalogue catalogue,
            StandardAmbiguity ambiguity, TransactionTemplate transaction, Clock clock) {
        this.standards = standards;
        this.categories = categories;
        this.catalogue = catalogue;
        this.ambiguity = ambiguity;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The codes that a category may name. */
    public List<String> choices() { return standards.active(); }

    /**
     * The version in force, as it is now on every node.
     *
     * @throws NotFoundException for an unknown code
     */
    public StandardVersion current(String code) {
        return standards.newest(code).orElseThrow(() -> new NotFoundException(code));
    }

    /**
     * Makes the first version under a code of the administrator's own. It judges what is accepted from its day on.
     *
     * @param from the day on which it comes into force; null for at once
     * @return the code
     * @throws InvalidInputException when the code is taken, the day has passed, nothing would ever ask for it, the category
     *     does not exist, or for some matter it would be as specific as another standard
     */
    public String create(String code, StandardTerms terms, @Nullable LocalDate from, UUID token, Actor actor) {
        return Submissions.run(
                () -> transaction
                        .execute(_ -> made(token).orElseGet(() -> createNow(code, terms, from, change(token, actor)))),
                () -> transaction.execute(_ -> made(token)));
    }

    private String createNow(String code, StandardTerms terms, @Nullable LocalDate from, Change change) {
        AppliesTo to = terms.scope().appliesTo();
        if (!to.isChosen())
            throw new InvalidInputException("appliesTo",
                    Message.of("standard.error.notChosen", Message.of("standard.appliesTo." + to)));
        requireCategory(terms);
        Instant validFrom = validFrom(from, change.at());
        if (!standards.add(code, change))
            throw new InvalidInputException("code", Message.of("standard.error.codeTaken", code));
        ambiguity.refuse(code, terms, standards.others(code));
        standards.insert(code, 1, terms, validFrom, change);
        catalogue.evictAfterCommit();
        return code;
    }

    private static Instant validFrom(@Nullable LocalDate from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (from == null || from.equals(today)) return now;
        if (from.isBefore(today)) throw new InvalidInputException("validFrom", Message.of("standard.error.validFrom"));
        return from.atStartOfDay(ZONE).toInstant();
    }

    /**
     * Makes the next version, valid from now.
     *
     * @param step the standard's code and the number of the version that was changed
     * @throws InvalidInputException when nothing is different, the category does not exist, or for some matter it would be
     *     as specific as another standard
     * @throws StaleRecordException when somebody else made a version in between
     */
    public void revise(Submission submission, StandardTerms terms, Actor actor) {
        Submissions.run(
                () -> transaction
                        .execute(_ -> made(submission.token()).orElseGet(() -> reviseNow(submission, terms, actor))),
                () -> transaction.execute(_ -> made(submission.token())));
    }

    private String reviseNow(Submission submission, StandardTerms terms, Actor actor) {
        String code = submission.number();
        if (!standards.lock(code)) throw new NotFoundException(code);
        StandardVersion now = current(code);
        if (now.number() != submission.version()) throw new StaleRecordException(code, now.madeBy(), now.validFrom());
        if (now.terms().equals(terms)) throw new InvalidInputException(null, Message.of("standard.error.unchanged"));
        requireCategory(terms);
        if (standards.active().contains(code)) ambiguity.refuse(code, terms, standards.others(code));
        Change change = change(submission.token(), actor);
        standards.insert(code, now.number() + 1, terms, change.at(), change);
        catalogue.evictAfterCommit();
        return code;
    }

    private void requireCategory(StandardTerms terms) {
        String category = terms.scope().categoryCode();
        if (category != null && categories.findByCode(category).isEmpty())
            throw new InvalidInputException("category", Message.of("standard.error.noCategory", category));
    }

    private Change change(UUID token, Actor actor) {
        return new Change(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), token);
    }

    private Optional<String> made(UUID token) { return standards.madeBy(token); }
}
