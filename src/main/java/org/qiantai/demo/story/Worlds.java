package org.qiantai.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.demo.story.World.Crew;
import org.qiantai.demo.story.World.Home;
import org.qiantai.demo.story.World.Member;
import org.qiantai.demo.story.World.Resident;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the sites that can have stories: those with people to call and people to send. */
final class Worlds {
    private final JdbcClient jdbc;
    private final Map<SiteRef, WorkCalendar> calendars;

    /** @param calendars of all sites */
    Worlds(JdbcClient jdbc, Map<SiteRef, WorkCalendar> calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    private record Colleague(Member member, Role role, String department) {}

    List<World> read(SiteDirectory sites) {
        return sites.all().stream().map(this::read).filter(world -> !world.homes().isEmpty()).toList();
    }

    private World read(SiteRef site) {
        long offices = jdbc.sql("SELECT count(*) FROM unit WHERE site_id = ? AND usage = 'OFFICE'").param(site.id())
                .query(Long.class).single();
        List<Home> homes = homes(site);
        return new World(site, Objects.requireNonNull(calendars.get(site)), offices * 2 > homes.size(), homes,
                crew(site));
    }

    private List<Home> homes(SiteRef site) {
        Map<Long, Home> homes = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT u.id, u.code, o.id, o.name, o.lives_from, (SELECT p.phone FROM occupant_phone p
                    WHERE p.occupant_id = o.id ORDER BY p.position LIMIT 1)
                FROM unit u JOIN occupant o ON o.unit_id = u.id AND o.lives_until IS NULL
                WHERE u.site_id = ? ORDER BY u.id, o.id""").param(site.id())
                .query((row, _) -> home(homes, row.getLong(1), row.getString(2))
                        .residents().add(new Resident(row.getLong(3), row.getString(4), row.getString(6),
                                row.getObject(5, LocalDate.class))))
                .list();
        return List.copyOf(homes.values());
    }

    private static Home home(Map<Long, Home> homes, long id, String code) {
        return homes.computeIfAbsent(id, _ -> new Home(id, code, new ArrayList<>()));
    }

    private Crew crew(SiteRef site) {
        List<Colleague> all = jdbc.sql("""
                SELECT u.id, u.name, r.role, coalesce(u.department_code, '') FROM app_user u
                JOIN user_site s ON s.user_id = u.id AND s.site_id = ? JOIN user_role r ON r.user_id = u.id
                WHERE u.enabled ORDER BY u.id""").param(site.id())
                .query((row, _) -> new Colleague(new Member(row.getLong(1), row.getString(2)),
                        Role.valueOf(row.getString(3)), row.getString(4)))
                .list();
        Map<String, Member> supervisors = new HashMap<>();
        all.stream().filter(one -> one.role() == Role.SUPERVISOR)
                .forEach(one -> supervisors.putIfAbsent(one.department(), one.member()));
        Map<String, List<Member>> workers = all.stream().filter(one -> one.role() == Role.TECHNICIAN)
                .collect(Collectors.groupingBy(Colleague::department,
                        Collectors.mapping(Colleague::member, Collectors.toList())));
        Map<String, Name> names = new HashMap<>();
        jdbc.sql("SELECT code, name_zh, name_en FROM department")
                .query((row, _) -> names.put(row.getString(1), new Name(row.getString(2), row.getString(3)))).list();
        Member anybody = all.stream().map(Colleague::member).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works at " + site.code()));
        List<Member> desk = holding(all, Role.RECEPTIONIST);
        return new Crew(desk.isEmpty() ? List.of(anybody) : desk, supervisors, workers,
                first(all, Role.AREA_MANAGER, anybody), first(all, Role.CENTER_HEAD, anybody),
                first(all, Role.DIRECTOR, anybody),
                supervisors.getOrDefault("FRONT_DESK", anybody), names);
    }

    private static List<Member> holding(List<Colleague> all, Role role) {
        return all.stream().filter(one -> one.role() == role).map(Colleague::member).toList();
    }

    private static Member first(List<Colleague> all, Role role, Member otherwise) {
        return holding(all, role).stream().findFirst().orElse(otherwise);
    }
}
