package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.Standards;
import org.qiantai.deadline.repository.WorkCategories;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with standards: a change is a new version from now on, the old ones stay as they were. */
@Service
public class StandardAdministration {
    private final Standards standards;
    private final WorkCategories categories;
    private final StandardCatalogue catalogue;
    private final StandardAmbiguity ambiguity;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandardAdministration(Standards standards, WorkCategories categories, StandardCatalogue catalogue,
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
     * Makes the next version, valid from now.
     *
     * @param step the standard's code and the number of the version that was changed
     * @throws InvalidInputException when nothing is different, the category does not exist, or for some matter it would be
     *     as specific as another standard
     * @throws StaleRecordException when somebody else made a version in between
     */
    public void revise(Step step, StandardTerms terms, Actor actor) {
        SentOnce.run(() -> transaction.execute(_ -> made(step.token()).orElseGet(() -> reviseNow(step, terms, actor))),
                () -> transaction.execute(_ -> made(step.token())));
    }

    private String reviseNow(Step step, StandardTerms terms, Actor actor) {
        String code = step.number();
        if (!standards.lock(code)) throw new NotFoundException(code);
        StandardVersion now = current(code);
        if (now.number() != step.version()) throw new StaleRecordException(code, now.madeBy(), now.validFrom());
        if (now.terms().equals(terms)) throw new InvalidInputException(null, Message.of("standard.error.unchanged"));
        String category = terms.scope().categoryCode();
        if (category != null && categories.findByCode(category).isEmpty())
            throw new InvalidInputException("category", Message.of("standard.error.noCategory", category));
        if (standards.active().contains(code)) ambiguity.refuse(code, terms, standards.others(code));
        Change change = new Change(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), step.token());
        standards.insert(code, now.number() + 1, terms, change.at(), change);
        catalogue.evictAfterCommit();
        return code;
    }

    private Optional<String> made(UUID token) { return standards.madeBy(token); }
}
