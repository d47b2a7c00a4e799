package org.qiantai.estate.service;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.estate.domain.Change;
import org.qiantai.estate.domain.Site;
import org.qiantai.estate.repository.SiteRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the company's sites. Their routes are the administrator's alone. */
@Service
public class SiteRegister {
    private final SiteRepository sites;
    private final SitesInMemory directory;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** A site as its list and its form show it. */
    public record Found(String code, Site.Facts facts, int version) {}

    SiteRegister(SiteRepository sites, SitesInMemory directory, ApplicationEventPublisher events,
            TransactionOperations transaction, Clock clock) {
        this.sites = sites;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those the actor belongs to, also those out of use. */
    public List<Found> all(Actor actor) {
        return Objects.requireNonNull(transaction.execute(_ -> sites.findAllById(actor.siteIds()).stream()
                .map(SiteRegister::found).sorted(Comparator.comparing(Found::code)).toList()));
    }

    /** @throws NotFoundException when the actor belongs to no such site */
    public Found find(String code, Actor actor) {
        return Objects.requireNonNull(transaction.execute(_ -> found(require(code, actor))));
    }

    /** Opens a site; whoever does belongs to it from the start. */
    public void open(String code, Site.Facts facts, UUID token, Actor actor) {
        check(facts);
        Submissions.run(
                () -> Objects.requireNonNull(transaction.execute(_ -> sites.findByFormToken(token)
                        .orElseGet(() -> save(code, facts, token, actor)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> sites.findByFormToken(token))));
    }

    public void correct(Submission submission, Site.Facts facts, Actor actor) {
        check(facts);
        transaction.executeWithoutResult(_ -> {
            Site site = require(submission.number(), actor);
            Freshness.require(submission, site.version(), site.change());
            if (!site.facts().name().equals(facts.name())) requireFreeName(facts.name());
            site.correct(facts, by(actor));
            sites.saveAndFlush(site);
            directory.changed();
        });
    }

    private Site save(String code, Site.Facts facts, UUID token, Actor actor) {
        if (sites.findByCode(code).isPresent())
            throw new InvalidInputException("code", Message.of("estate.refused.taken", code));
        requireFreeName(facts.name());
        Site site = sites.saveAndFlush(new Site(code, facts, by(actor), token));
        directory.changed();
        events.publishEvent(new SiteOpened(site.id(), actor.id()));
        return site;
    }

    private void requireFreeName(String name) {
        if (sites.existsByName(name))
            throw new InvalidInputException("name", Message.of("estate.refused.taken", name));
    }

    private static void check(Site.Facts facts) {
        try {
            ZoneId.of(facts.timeZone());
        } catch (DateTimeException unknown) {
            throw new InvalidInputException("timeZone", Message.of("estate.refused.zone"));
        }
    }

    private Site require(String code, Actor actor) {
        return sites.findByCode(code).filter(site -> actor.siteIds().contains(site.id()))
                .orElseThrow(() -> new NotFoundException(code));
    }

    private static Found found(Site site) { return new Found(site.code(), site.facts(), site.version()); }

    private Change by(Actor actor) { return new Change(clock.instant(), actor.name()); }
}
