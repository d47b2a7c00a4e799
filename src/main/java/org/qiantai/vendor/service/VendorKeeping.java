package org.qiantai.vendor.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.vendor.VendorVerdict;
import org.qiantai.vendor.domain.Vendor;
import org.qiantai.vendor.domain.VendorContent;
import org.qiantai.vendor.domain.VendorEvaluation;
import org.qiantai.vendor.domain.VendorEvent;
import org.qiantai.vendor.domain.VendorMarks;
import org.qiantai.vendor.repository.VendorBook;
import org.qiantai.vendor.repository.VendorRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the register of crews under contract, and what the centre thinks of them (R-03-67, R-03-68). */
@Service
public class VendorKeeping {
    /** The kind of subject under which crews stand in the timeline. */
    static final String SUBJECT = "VENDOR";

    private final VendorRepository vendors;
    private final VendorBook book;
    private final Categories categories;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VendorKeeping(VendorRepository vendors, VendorBook book, Categories categories, Timeline timeline,
            TransactionTemplate transaction, Clock clock) {
        this.vendors = vendors;
        this.book = book;
        this.categories = categories;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a crew did, as it is written down. */
    public record Judgement(LocalDate heldOn, String judged, VendorMarks marks, VendorVerdict verdict, String text) {}

    /** @throws InvalidInputException for a name that another crew has, or a matter that is no category in use */
    public long add(SiteRef site, UUID token, VendorContent content, Actor actor) {
        return SentOnce.run(() -> Objects.requireNonNull(transaction.execute(
                _ -> vendors.idMadeBy(token).orElseGet(() -> addNow(site, token, content, actor)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> vendors.idMadeBy(token))));
    }

    private long addNow(SiteRef site, UUID token, VendorContent content, Actor actor) {
        Grant grant = VendorPolicy.keeping(actor).orForbid();
        requireGood(site, content, null);
        Vendor vendor = vendors.saveAndFlush(new Vendor(site.id(), token, content));
        book.list(site.id(), vendor.id(), content.categories());
        timeline.append(entry(vendor, actor, grant, new VendorEvent.Added(vendor.name())));
        return vendor.id();
    }

    /** Written anew. */
    public void change(SiteRef site, Step step, VendorContent content, Actor actor) {
        act(site, step, null, VendorPolicy.keeping(actor), actor, vendor -> {
            requireGood(site, content, vendor.id());
            vendor.change(content);
            book.list(site.id(), vendor.id(), content.categories());
            return new VendorEvent.Changed(vendor.name());
        });
    }

    /** The centre works with it no longer. */
    public void end(SiteRef site, Step step, String reason, Actor actor) {
        act(site, step, reason, VendorPolicy.keeping(actor), actor, vendor -> {
            vendor.end(reason, actor, clock.instant());
            return new VendorEvent.Ended(vendor.name());
        });
    }

    /**
     * R-03-67: judged once more; earlier judgements stay as they are.
     *
     * @throws InvalidInputException for a day that has not come
     */
    public void evaluate(SiteRef site, long id, UUID token, Judgement judgement, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            Vendor vendor = find(site, id);
            Grant grant = VendorPolicy.evaluating(actor).orForbid();
            if (judgement.heldOn().isAfter(LocalDate.now(clock.withZone(site.zone()))))
                throw new InvalidInputException("heldOn", Message.of("vendor.error.notYet"));
            boolean isNew = book.add(site.id(), id, token, new VendorEvaluation(judgement.heldOn(), judgement.judged(),
                    judgement.marks(), judgement.verdict(), judgement.text(), actor.name(), clock.instant()));
            if (isNew)
                timeline.append(entry(vendor, actor, grant, new VendorEvent.Evaluated(judgement.verdict()))
                        .noting(judgement.text()));
        });
    }

    private void act(SiteRef site, Step step, @Nullable String note, Permission permission, Actor actor,
            Function<Vendor, VendorEvent> verb) {
        SentOnce.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (timeline.actedOnBy(step.token()).isPresent()) return true;
            Vendor vendor = find(site, Long.parseLong(step.number()));
            Grant grant = permission.orForbid();
            timeline.requireFresh(subject(vendor.id()), vendor.name(), step.version(), vendor.version());
            VendorEvent event = verb.apply(vendor);
            vendors.saveAndFlush(vendor);
            timeline.append(entry(vendor, actor, grant, event).noting(note).by(step.token()));
            return true;
        })), () -> timeline.actedOnBy(step.token()).map(_ -> true));
    }

    private void requireGood(SiteRef site, VendorContent content, @Nullable Long self) {
        if (vendors.idNamed(site.id(), content.name()).filter(id -> !id.equals(self)).isPresent())
            throw new InvalidInputException("name", Message.of("vendor.error.nameTaken", content.name()));
        Set<String> known = categories.inUse().stream().map(Category::code).collect(Collectors.toSet());
        if (!known.containsAll(content.categories()))
            throw new InvalidInputException("categories", Message.of("vendor.error.category"));
    }

    private Vendor find(SiteRef site, long id) {
        return vendors.findByIdAndSiteId(id, site.id()).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    static Subject subject(long id) { return new Subject(SUBJECT, id); }

    private static NewEntry entry(Vendor vendor, Actor actor, @Nullable Grant grant, VendorEvent event) {
        return NewEntry.of(vendor.siteId(), subject(vendor.id()), actor, grant, event);
    }
}
