package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.TechnicianCandidate;
import org.qiantai.repairorder.repository.TechnicianQuery;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A department's technicians: what each has in hand and is good at, and whom to send first (R-07-5). */
@Service
@Transactional(readOnly = true)
public class TechnicianTeam {
    /** How far back done work tells what somebody can do. */
    private static final Duration OF_LATE = Duration.ofDays(180);

    private final TechnicianQuery technicians;
    private final StaffDirectory staff;
    private final Categories categories;
    private final Clock clock;

    TechnicianTeam(TechnicianQuery technicians, StaffDirectory staff, Categories categories, Clock clock) {
        this.technicians = technicians;
        this.staff = staff;
        this.categories = categories;
        this.clock = clock;
    }

    /** Who may be sent to an order, whom to send first at the top. */
    public List<TechnicianCandidate> candidates(OrderPage order) {
        String category = order.category().code();
        return of(order.site().id(), order.candidates(), category).stream().sorted(TechnicianCandidate.first(category))
                .toList();
    }

    /** Whom a supervisor may send to several orders at once: the people of the departments they supervise. */
    public List<TechnicianCandidate> supervisedBy(Actor reader, SiteRef site) {
        return staff.departmentsAt(site.id()).stream()
                .filter(department -> keeping(department.code(), reader).allowed())
                .flatMap(department -> of(site.id(),
                        staff.holding(Role.TECHNICIAN, site.id(), department.code()), null).stream())
                .sorted(Comparator.comparingInt(TechnicianCandidate::open).thenComparing(TechnicianCandidate::name))
                .toList();
    }

    /** A department at a site with its people. */
    public record Team(DepartmentRef department, List<TechnicianCandidate> technicians, boolean keeps) {}

    /** The departments of the site that have technicians; the reader's own first. */
    public List<Team> teams(SiteRef site, Actor reader) {
        return staff.departmentsAt(site.id()).stream().map(department -> team(site, department, reader))
                .filter(team -> !team.technicians().isEmpty())
                .sorted(Comparator.comparing((Team team) -> !team.keeps())).toList();
    }

    private Team team(SiteRef site, DepartmentRef department, Actor reader) {
        return new Team(department, of(site.id(), staff.holding(Role.TECHNICIAN, site.id(), department.code()), null),
                keeping(department.code(), reader).allowed());
    }

    /** @throws NotFoundException when no technician of that name works at the site */
    public TechnicianCandidate technician(SiteRef site, String username) {
        return of(site.id(), List.of(member(site, username)), null).getFirst();
    }

    /**
     * What they are good at from now on.
     *
     * @throws org.qiantai.platform.error.ForbiddenException for anybody but the supervisor of their department
     * @throws InvalidInputException for a category that does not come to the department
     */
    @Transactional
    public void keepSpecialities(SiteRef site, String username, Collection<String> chosen, Actor actor) {
        StaffMember member = member(site, username);
        keeping(String.valueOf(member.department()), actor).orForbid();
        Set<String> known = choices(site, username).stream().map(Category::code).collect(Collectors.toSet());
        if (!known.containsAll(chosen))
            throw new InvalidInputException("categories", Message.of("order.technician.error.category"));
        technicians.replaceSpecialities(site.id(), member.id(), Set.copyOf(chosen), actor, clock.instant());
    }

    /** What somebody can be good at: the categories that come to their department. */
    public List<Category> choices(SiteRef site, String username) {
        String department = member(site, username).department();
        return categories.inUse().stream().filter(it -> it.department() != null && it.department().equals(department))
                .toList();
    }

    private List<TechnicianCandidate> of(long siteId, List<StaffMember> people, @Nullable String category) {
        if (people.isEmpty()) return List.of();
        Instant now = clock.instant();
        return technicians.of(siteId, people, category, now.minus(OF_LATE), now);
    }

    private StaffMember member(SiteRef site, String username) {
        return staff.holding(Role.TECHNICIAN, site.id()).stream().filter(one -> one.username().equals(username))
                .findFirst().orElseThrow(() -> new NotFoundException(username));
    }

    private static Permission keeping(String department, Actor actor) {
        return Permission.of(actor.supervisorOf(department), Message.of("order.refusal.technicians"));
    }
}
