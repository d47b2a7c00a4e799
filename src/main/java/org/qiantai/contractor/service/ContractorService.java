package org.qiantai.contractor.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.contractor.ContractorVerdict;
import org.qiantai.contractor.domain.Contractor;
import org.qiantai.contractor.domain.ContractorContent;
import org.qiantai.contractor.domain.ContractorEvaluation;
import org.qiantai.contractor.domain.ContractorEvent;
import org.qiantai.contractor.domain.ContractorMarks;
import org.qiantai.contractor.repository.ContractorRegisterRepository;
import org.qiantai.contractor.repository.ContractorRepository;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.RecordAction;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the register of crews under contract, and what the centre thinks of them (R-03-67, R-03-68). */
@Service
public class ContractorService {
    /** What may be done with a contractor in the register. */
    private enum Action implements RecordAction {
        CHANGE, END
    }

    /** The kind of subject under which crews stand in the timeline. */
    static final String SUBJECT = "CONTRACTOR";

    private final ContractorRepository contractors;
    private final ContractorRegisterRepository book;
    private final Categories categories;
    private final Timeline timeline;
    private final Transitions transitions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContractorService(ContractorRepository contractors, ContractorRegisterRepository book, Categories categories,
            Timeline timeline,
            Transitions transitions, TransactionTemplate transaction, Clock clock) {
        this.contractors = contractors;
        this.book = book;
        this.categories = categories;
        this.timeline = timeline;
        this.transitions = transitions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a crew did, as it is written down. */
    public record Judgement(LocalDate heldOn, String judged, ContractorMarks marks, ContractorVerdict verdict,
            String text) {}

    /** @throws InvalidInputException for a name that another crew has, or a matter that is no category in use */
    public long add(SiteRef site, UUID token, ContractorContent content, Actor actor) {
        return transitions.create(() -> contractors.idMadeBy(token), () -> addNow(site, token, content, actor));
    }

    private long addNow(SiteRef site, UUID token, ContractorContent content, Actor actor) {
        Grant grant = ContractorPolicy.keeping(actor).orForbid();
        requireGood(site, content, null);
        Contractor contractor = contractors.saveAndFlush(new Contractor(site.id(), token, content));
        book.list(site.id(), contractor.id(), content.categories());
        timeline.append(entry(contractor, actor, grant, new ContractorEvent.Added(contractor.name())));
        return contractor.id();
    }

    /** Written anew. */
    public void change(SiteRef site, Submission submission, ContractorContent content, Actor actor) {
        transitions.run(new ContractorsOf(site), submission, Action.CHANGE, actor, null, (contractor, _) -> {
            requireGood(site, content, contractor.id());
            contractor.change(content);
            book.list(site.id(), contractor.id(), content.categories());
            return new ContractorEvent.Changed(contractor.name());
        });
    }

    /** The centre works with it no longer. */
    public void end(SiteRef site, Submission submission, String reason, Actor actor) {
        transitions.run(new ContractorsOf(site), submission, Action.END, actor, reason, (contractor, _) -> {
            contractor.end(reason, actor, clock.instant());
            return new ContractorEvent.Ended(contractor.name());
        });
    }

    /**
     * R-03-67: judged once more; earlier judgements stay as they are.
     *
     * @throws InvalidInputException for a day that has not come
     */
    public void evaluate(SiteRef site, long id, UUID token, Judgement judgement, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            Contractor contractor = find(site, id);
            Grant grant = ContractorPolicy.evaluating(actor).orForbid();
            if (judgement.heldOn().isAfter(LocalDate.now(clock.withZone(site.zone()))))
                throw new InvalidInputException("heldOn", Message.of("contractor.error.notYet"));
            boolean isNew = book.add(site.id(), id, token,
                    new ContractorEvaluation(judgement.heldOn(), judgement.judged(),
                            judgement.marks(), judgement.verdict(), judgement.text(), actor.name(), clock.instant()));
            if (isNew)
                timeline.append(entry(contractor, actor, grant, new ContractorEvent.Evaluated(judgement.verdict()))
                        .noting(judgement.text()));
        });
    }

    /** The contractors of one site. */
    private final class ContractorsOf implements RecordType<Contractor, Action> {
        private final SiteRef site;

        ContractorsOf(SiteRef site) { this.site = site; }

        @Override
        public Optional<Contractor> find(String id, boolean locked, Actor actor) {
            return contractors.findByIdAndSiteId(Long.parseLong(id), site.id());
        }

        @Override
        public Permission permission(Action action, Contractor contractor, Actor actor) {
            return ContractorPolicy.keeping(actor);
        }

        @Override
        public RecordState state(Contractor contractor) {
            return new RecordState(contractor.siteId(), subject(contractor.id()), contractor.name(),
                    contractor.version(), null);
        }

        @Override
        public void save(Contractor contractor) { contractors.saveAndFlush(contractor); }
    }

    private void requireGood(SiteRef site, ContractorContent content, @Nullable Long self) {
        if (contractors.idNamed(site.id(), content.name()).filter(id -> !id.equals(self)).isPresent())
            throw new InvalidInputException("name", Message.of("contractor.error.nameTaken", content.name()));
        Set<String> known = categories.inUse().stream().map(Category::code).collect(Collectors.toSet());
        if (!known.containsAll(content.categories()))
            throw new InvalidInputException("categories", Message.of("contractor.error.category"));
    }

    private Contractor find(SiteRef site, long id) {
        return contractors.findByIdAndSiteId(id, site.id())
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    static Subject subject(long id) { return new Subject(SUBJECT, id); }

    private static NewEntry entry(Contractor contractor, Actor actor, @Nullable Grant grant, ContractorEvent event) {
        return NewEntry.of(contractor.siteId(), subject(contractor.id()), actor, grant, event);
    }
}
