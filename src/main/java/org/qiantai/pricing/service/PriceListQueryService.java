package org.qiantai.pricing.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.domain.PriceChange;
import org.qiantai.pricing.repository.PriceFilter;
import org.qiantai.pricing.repository.PriceQuery;
import org.qiantai.pricing.repository.VersionRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A site's price list as it is looked at: the version in force, any other one, the draft with what it changes. */
@Service
@Transactional(readOnly = true)
public class PriceListQueryService {
    private final PriceQuery reads;
    private final Clock clock;

    PriceListQueryService(PriceQuery reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A stretch of one version's lines. */
    public record Sheet(VersionRow version, Window<ListPrice> window) {}

    /** @param changes line by line against the last published version, what stays as it is too */
    public record Draft(VersionRow version, List<PriceChange> changes) {
        /** How many lines it changes. */
        public long changed() {
            return changes.stream().filter(change -> change.outcome() != PriceChange.Outcome.UNCHANGED).count();
        }
    }

    /** One stretch of the version asked for; empty while the site has no list in force. */
    public Optional<Sheet> page(SiteRef site, PriceFilter filter, @Nullable String after, Actor actor) {
        return version(site, filter, actor).map(version -> new Sheet(version, Window.of(
                reads.find(version.id(), filter, after, Window.SIZE + 1), Window.SIZE, ListPrice::code)));
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<ListPrice> all(SiteRef site, PriceFilter filter, Actor actor) {
        return version(site, filter, actor).map(version -> reads.stream(version.id(), filter)).orElse(Stream.empty());
    }

    /** The latest first; a draft is for those who keep the list. */
    public Window<VersionRow> versions(SiteRef site, @Nullable String after, Actor actor) {
        Integer before = after != null && after.matches("\\d{1,9}") ? Integer.valueOf(after) : null;
        List<VersionRow> rows = reads.versions(site.id(), before, Window.SIZE + 1).stream()
                .filter(version -> !version.isDraft() || PricePolicy.keeps(actor)).toList();
        return Window.of(rows, Window.SIZE, version -> String.valueOf(version.number()));
    }

    /** The version in force today. */
    public Optional<Long> inForce(SiteRef site) {
        return reads.inForce(site.id(), today(site));
    }

    /** What is planned after today: the last version, where that is not yet in force. */
    public Optional<VersionRow> planned(SiteRef site) {
        return reads.last(site.id()).filter(last -> inForce(site).filter(last::equals).isEmpty())
                .flatMap(last -> reads.version(site.id(), last));
    }

    public Optional<Draft> draft(SiteRef site) {
        return reads.draft(site.id())
                .map(version -> new Draft(version, changes(site, reads.lines(version.id()))));
    }

    /** The draft alone, without its lines. */
    public Optional<VersionRow> draftVersion(SiteRef site) {
        return reads.draft(site.id());
    }

    /** @throws NotFoundException when the draft has no such line, or there is none */
    public ListPrice draftLine(SiteRef site, String code) {
        return reads.draft(site.id()).map(version -> reads.lines(version.id(), List.of(code))).orElse(List.of())
                .stream().findFirst().orElseThrow(() -> new NotFoundException(code));
    }

    /** What these lines would change in the last published version. */
    List<PriceChange> changes(SiteRef site, List<ListPrice> lines) {
        return PriceChange.between(reads.last(site.id()).map(reads::lines).orElse(List.of()), lines);
    }

    public LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }

    private Optional<VersionRow> version(SiteRef site, PriceFilter filter, Actor actor) {
        Integer number = filter.number();
        if (number == null) return inForce(site).flatMap(id -> reads.version(site.id(), id));
        VersionRow version = reads.numbered(site.id(), number)
                .filter(found -> !found.isDraft() || PricePolicy.keeps(actor))
                .orElseThrow(() -> new NotFoundException(String.valueOf(number)));
        return Optional.of(version);
    }
}
