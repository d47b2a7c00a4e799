package org.qiantai.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.site.SiteRef;

/**
 * A site as its stories need it.
 *
 * @param offices whether most of its units are offices
 */
record World(SiteRef site, WorkCalendar calendar, boolean offices, List<Home> homes, Crew crew) {

    record Home(long unitId, String code, List<Resident> residents) {}

    /** @param since null when nobody knows */
    record Resident(long id, String name, @Nullable String phone, @Nullable LocalDate since) {}

    record Member(long id, String name) {}

    /** @param names of the departments */
    record Crew(List<Member> desk, Map<String, Member> supervisors, Map<String, List<Member>> workers,
            Member areaManager, Member centreHead, Member director, Member csSupervisor, Map<String, Name> names) {

        Member supervisor(String department) { return supervisors.getOrDefault(department, csSupervisor); }

        /** Where a department has no workers its supervisor goes. */
        Member worker(String department, Dice dice) {
            List<Member> there = workers.getOrDefault(department, List.of());
            return there.isEmpty() ? supervisor(department) : dice.pick(there);
        }

        Name name(String department) {
            return Objects.requireNonNullElseGet(names.get(department), () -> Name.same(department));
        }
    }
}
