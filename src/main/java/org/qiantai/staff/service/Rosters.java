package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.staff.domain.DutyPeriod;
import org.qiantai.staff.repository.DutyRepository;
import org.qiantai.staff.repository.DutyRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duty roster of each department, kept by its supervisor or an administrator. */
@Service
@Transactional
public class Rosters {
    private static final int DAYS = 7;

    private final DutyRepository duties;
    private final StaffDirectory staff;
    private final Clock clock;

    Rosters(DutyRepository duties, StaffDirectory staff, Clock clock) {
        this.duties = duties;
        this.staff = staff;
        this.clock = clock;
    }

    /** A day of the site with the duties that touch it. */
    public record Day(LocalDate date, boolean today, List<DutyRow> duties) {}

    /**
     * What is to be entered, in the site's local time.
     *
     * @param times on how many days in a row, each at the same hours
     */
    public record Entry(String department, long userId, LocalDateTime from, LocalDateTime until, int times) {}

    /** The seven days from a Monday on. */
    @Transactional(readOnly = true)
    public List<Day> week(SiteRef site, String department, LocalDate monday) {
        List<DutyRow> all = duties.within(site.id(), department,
                new DutyPeriod(start(monday, site), start(monday.plusDays(DAYS), site)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays)
                .map(date -> new Day(date, date.equals(today), all.stream()
                        .filter(duty -> duty.from().isBefore(start(date.plusDays(1), site))
                                && duty.until().isAfter(start(date, site)))
                        .toList()))
                .toList();
    }

    /** Who may be on duty: the department's people. */
    @Transactional(readOnly = true)
    public List<StaffMember> people(SiteRef site, String department) {
        return Stream.of(Role.TECHNICIAN, Role.SUPERVISOR)
                .flatMap(role -> staff.holding(role, site.id(), department).stream()).distinct().toList();
    }

    /** Whether the actor keeps that department's roster. */
    @Transactional(readOnly = true)
    public boolean mayKeep(SiteRef site, String department, Actor actor) {
        return actor.is(Role.ADMIN) || actor.supervises(department)
                || actor.isCsSupervisor() && !staff.hasSupervisor(site.id(), department);
    }

    /**
     * Enters all of them or none.
     *
     * @throws InvalidInputException for somebody of another department, or on duty already at that time
     */
    public void add(SiteRef site, Entry entry, Actor actor, UUID token) {
        requireKeeper(site, entry.department(), actor);
        if (duties.isMadeBy(token)) return;
        Instant now = clock.instant();
        if (people(site, entry.department()).stream().noneMatch(member -> member.id() == entry.userId()))
            throw new InvalidInputException("person", Message.of("roster.refused.person"));
        for (int day = 0; day < entry.times(); day++) {
            DutyPeriod period = new DutyPeriod(instant(entry.from().plusDays(day), site),
                    instant(entry.until().plusDays(day), site));
            period.check(now);
            duties.overlapping(entry.userId(), period).ifPresent(other -> {
                throw new InvalidInputException("from",
                        Message.of("roster.refused.overlaps", other.name(), other.from(), other.until()));
            });
            duties.insert(site.id(), entry.department(), entry.userId(), period, actor.id(), now, token);
        }
    }

    /** @throws NotFoundException when the site has no such duty (any more) */
    public void remove(SiteRef site, long id, Actor actor) {
        DutyRow duty = duties.find(site.id(), id).orElseThrow(() -> new NotFoundException("duty"));
        requireKeeper(site, duty.department(), actor);
        duties.delete(id);
    }

    private void requireKeeper(SiteRef site, String department, Actor actor) {
        if (!mayKeep(site, department, actor)) throw new ForbiddenException(Message.of("roster.refused.keeper"));
    }

    private static Instant start(LocalDate date, SiteRef site) { return date.atStartOfDay(site.zone()).toInstant(); }

    private static Instant instant(LocalDateTime local, SiteRef site) { return local.atZone(site.zone()).toInstant(); }
}
