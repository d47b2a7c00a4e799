package org.qiantai.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.CalendarYears;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.repository.BusinessHoursRepository;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class WorkCalendarsTests {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final List<BusinessSpan> TWO_SPANS = List.of(
            new BusinessSpan(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new BusinessSpan(LocalTime.of(13, 30), LocalTime.MIDNIGHT));

    @Autowired WorkCalendars calendars;
    @Autowired CalendarYears years;
    @Autowired CalendarsInForce memory;
    @Autowired CalendarDayRepository days;
    @Autowired BusinessHoursRepository hours;
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired TransactionTemplate transaction;

    SiteRef site;
    SiteRef other;

    @BeforeEach
    void open() {
        site = sites.byId(people.site());
        other = sites.byId(people.site());
    }

    @Test
    @DisplayName("domain §4: the calendar begins with the holidays and make-up days of 2024 to 2026, and 08:00–17:00")
    void shipped() {
        var calendar = calendars.of(site);
        assertThat(calendar.years()).contains(2024, 2025, 2026);
        assertThat(calendar.zone()).isEqualTo(site.zone());
        assertThat(calendar.hours()).containsExactly(new BusinessSpan(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        assertThat(calendar.kind(OCTOBER)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kind(LocalDate.of(2026, 10, 10))).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.special(LocalDate.of(2024, 1, 1)))
                .contains(new SpecialDay(LocalDate.of(2024, 1, 1), false, "元旦", "New Year's Day", List.of()));
        assertThat(calendar.special().keySet().stream().filter(day -> day.getYear() == 2025).count()).isEqualTo(33);
    }

    @Test
    @DisplayName("A year is missing while it runs, and the next one from 1 November on")
    void missing() {
        assertThat(years.yearsMissing(Instant.parse("2025-10-31T15:59:59Z"))).isEmpty();
        assertThat(years.yearsMissing(Instant.parse("2025-10-31T16:00:00Z"))).isEmpty();
        assertThat(years.yearsMissing(Instant.parse("2099-10-31T15:59:59Z"))).containsExactly(2099);
        assertThat(years.yearsMissing(Instant.parse("2099-10-31T16:00:00Z"))).containsExactly(2099, 2100);
    }

    @Test
    @DisplayName("What a site has of its own wins there, is nobody else's, and is seen after its commit")
    void ownDays() {
        assertThat(calendars.of(site).kind(OCTOBER)).isEqualTo(DayKind.HOLIDAY);
        write(() -> {
            days.put(new Owner(site), OCTOBER, new DayTerms(DayRule.WORKDAY, "值班", "On duty", TWO_SPANS), change());
            hours.put(new Owner(site), TWO_SPANS, change());
            assertThat(calendars.of(site).kind(OCTOBER)).isEqualTo(DayKind.HOLIDAY);
        });
        assertThat(calendars.of(site).kind(OCTOBER)).isEqualTo(DayKind.WORKDAY);
        assertThat(calendars.of(site).hours(OCTOBER)).isEqualTo(TWO_SPANS);
        assertThat(calendars.of(site).hours()).isEqualTo(TWO_SPANS);
        assertThat(calendars.of(other).kind(OCTOBER)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.of(other).hours()).hasSize(1);

        write(() -> {
            days.put(new Owner(site), OCTOBER, DayTerms.USUAL, change());
            hours.put(new Owner(site), List.of(), change());
        });
        assertThat(calendars.of(site)).isEqualTo(calendars.of(other));
    }

    @Test
    @DisplayName("Who asks first makes no difference: not from inside a transaction of another site either")
    void whoeverAsks() {
        write(() -> days.put(new Owner(site), OCTOBER, new DayTerms(DayRule.WORKDAY, "", "", List.of()), change()));
        DayKind seen = SiteScope.within(List.of(other.id()),
                () -> transaction.execute(_ -> calendars.of(site).kind(OCTOBER)));
        assertThat(seen).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    @DisplayName("The rows of a site are seen by its own people alone")
    void wall() {
        write(() -> days.put(new Owner(site), OCTOBER, new DayTerms(DayRule.WORKDAY, "", "", List.of()), change()));
        assertThat(seenAt(other)).isEmpty();
        assertThat(seenAt(site)).hasSize(1);
    }

    private List<DayEntry> seenAt(SiteRef reader) {
        return SiteScope.within(List.of(reader.id()),
                () -> Objects.requireNonNull(transaction.execute(_ -> days.all(new Owner(site)))));
    }

    private void write(Runnable work) {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
            memory.evictAfterCommit();
            work.run();
        }));
    }

    private static Change change() { return new Change("某人", Instant.EPOCH, UUID.randomUUID()); }
}
