package org.qiantai.outage.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.BuildingRef;
import org.qiantai.outage.domain.SupplyKind;
import org.qiantai.outage.domain.Notice;
import org.qiantai.outage.service.OutagePage;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An outage as it is typed; {@code version} is null for a new one.
 *
 * @param buildings the codes of its buildings, unless it is the whole site
 * @param from local time at the site, like {@code until}
 */
record NoticeForm(@Nullable @NotNull SupplyKind outage, @Nullable Boolean wholeSite, @Nullable List<String> buildings,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime until,
        @Nullable @NotBlank @Size(max = 500) String announcementZh, @Nullable @Size(max = 500) String announcementEn,
        @NotNull UUID token, @Nullable Long version) {

    static NoticeForm beginning(LocalDateTime now) {
        return new NoticeForm(null, null, null, now, null, null, null, UUID.randomUUID(), null);
    }

    static NoticeForm of(OutagePage outage, List<BuildingRef> known) {
        Notice notice = outage.notice();
        return new NoticeForm(notice.kind(), notice.isWholeSite(),
                known.stream().filter(one -> notice.buildingIds().contains(one.id())).map(BuildingRef::code).toList(),
                local(notice.fromAt(), outage.site()), local(notice.untilAt(), outage.site()), notice.announcementZh(),
                notice.announcementEn(), UUID.randomUUID(), outage.version());
    }

    /** @throws InvalidInputException where it is said neither where it is nor that it is everywhere */
    Notice notice(SiteRef site, List<BuildingRef> known) {
        boolean everywhere = Boolean.TRUE.equals(wholeSite);
        List<String> chosen = buildings == null ? List.of() : buildings;
        List<Long> ids = everywhere
                ? List.of()
                : known.stream().filter(one -> chosen.contains(one.code())).map(BuildingRef::id).toList();
        if (!everywhere && ids.isEmpty())
            throw new InvalidInputException("buildings", Message.of("outage.error.where"));
        return new Notice(Objects.requireNonNull(outage), ids, instant(from, site), instant(until, site),
                Objects.requireNonNull(announcementZh).strip(),
                Typed.orNull(announcementEn));
    }

    Submission submission(String number) { return new Submission(number, version == null ? -1 : version, token); }

    private static Instant instant(@Nullable LocalDateTime at, SiteRef site) {
        return Objects.requireNonNull(at).atZone(site.zone()).toInstant();
    }

    private static LocalDateTime local(Instant at, SiteRef site) { return LocalDateTime.ofInstant(at, site.zone()); }
}
