package org.qiantai.notification.service;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.Change;
import org.qiantai.notification.domain.Webhook;
import org.qiantai.notification.domain.Webhook.Facts;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.repository.DeliveryRepository;
import org.qiantai.notification.repository.WebhookRepository;
import org.qiantai.notification.service.channel.WebhookAddress;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the administrator does with a site's webhooks. The route table lets nobody else in. */
@Service
public class WebhookAdministration {
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final WebhookAddress addresses;
    private final StaffDirectory staff;
    private final TransactionOperations transaction;
    private final Clock clock;

    /**
     * A webhook as pages show it: of its address no more than the host.
     *
     * @param signed whether it has a secret
     */
    public record Robot(long id, Facts facts, String host, boolean signed, boolean active, String changedBy,
            Instant changedAt, int version) {}

    WebhookAdministration(WebhookRepository webhooks, DeliveryRepository deliveries, WebhookAddress addresses,
            StaffDirectory staff,
            TransactionOperations transaction, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those in use first. */
    public List<Robot> list(SiteRef site) {
        return within(() -> webhooks.ofSite(site.id()).stream().map(WebhookAdministration::webhook).toList());
    }

    /** Those whose notices a webhook of the site can hear. */
    public List<DepartmentRef> departments(SiteRef site) {
        return staff.departmentsAt(site.id());
    }

    /** @throws NotFoundException when the site has no such webhook */
    public Robot find(SiteRef site, long id) {
        return within(() -> webhook(require(site, id)));
    }

    /** @throws InvalidInputException when the address is none, or the name is taken */
    public void add(SiteRef site, Facts facts, Target target, UUID token, Actor actor) {
        once(token, () -> {
            check(site, facts, target, null);
            return new Webhook(site.id(), facts, target, change(token, actor));
        });
    }

    /**
     * @param to the new address and secret, or null to keep them
     * @throws InvalidInputException when the address is none, or the name is taken
     * @throws StaleRecordException when somebody else changed it in between
     */
    public void change(SiteRef site, Submission submission, Facts facts, @Nullable Target to, Actor actor) {
        step(site, submission, actor, (webhook, change) -> {
            check(site, facts, to, webhook.id());
            webhook.change(facts, to, change);
        });
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(SiteRef site, Submission submission, Actor actor) {
        step(site, submission, actor, Webhook::activate);
    }

    /**
     * What was still to be sent to it is dropped: nobody wants a week's news at once when it is switched on again.
     *
     * @throws org.qiantai.platform.error.WrongStateException when it is not in use
     */
    public void deactivate(SiteRef site, Submission submission, Actor actor) {
        step(site, submission, actor, (webhook, change) -> {
            webhook.deactivate(change);
            deliveries.dropFor(webhook.id());
        });
    }

    private void step(SiteRef site, Submission submission, Actor actor, BiConsumer<Webhook, Change> verb) {
        once(submission.token(), () -> {
            Webhook webhook = require(site, Long.parseLong(submission.number()));
            if (webhook.formVersion() != submission.version())
                throw new StaleRecordException(webhook.facts().name(), webhook.changedBy(), webhook.changedAt());
            verb.accept(webhook, change(submission.token(), actor));
            return webhook;
        });
    }

    private void once(UUID token, Supplier<Webhook> work) {
        Submissions.run(() -> within(() -> webhooks.findByFormToken(token).map(Webhook::id)
                .orElseGet(() -> webhooks.saveAndFlush(work.get()).id())),
                () -> within(() -> webhooks.findByFormToken(token).map(Webhook::id)));
    }

    private void check(SiteRef site, Facts facts, @Nullable Target target, @Nullable Long self) {
        if (target != null && !addresses.isWellFormed(target.url()))
            throw new InvalidInputException("url", Message.of("webhook.refused.url"));
        String department = facts.department();
        if (department != null && departments(site).stream().noneMatch(one -> one.code().equals(department)))
            throw new InvalidInputException("department", Message.of("webhook.refused.department"));
        Optional<Webhook> namesake = webhooks.findBySiteIdAndName(site.id(), facts.name());
        if (namesake.filter(other -> self == null || other.id() != self).isPresent())
            throw new InvalidInputException("name", Message.of("webhook.refused.name", facts.name()));
    }

    private Webhook require(SiteRef site, long id) {
        return webhooks.findByIdAndSiteId(id, site.id()).orElseThrow(() -> new NotFoundException("webhook"));
    }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private <T> T within(Supplier<T> work) { return Objects.requireNonNull(transaction.execute(_ -> work.get())); }

    private static Robot webhook(Webhook webhook) {
        return new Robot(webhook.id(), webhook.facts(), URI.create(webhook.target().url()).getHost(),
                webhook.target().secret() != null, webhook.isActive(), webhook.changedBy(), webhook.changedAt(),
                webhook.formVersion());
    }
}
