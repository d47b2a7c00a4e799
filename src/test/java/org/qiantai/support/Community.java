package org.qiantai.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/**
 * A site as {@link Communities} makes it for tests: every role held by somebody, one household, and in everything a word
 * that stands nowhere else, so that a page of another site can be searched for it.
 *
 * @param code the site's code; its users' names begin with it
 * @param word part of every name and description of this site
 */
public record Community(long siteId, String code, String word, Household home) {

    /** What all users sign in with. */
    public static final String PASSWORD = "Correct-Horse-77";

    /** Somebody at home. */
    public record Household(long unitId, String unit, long occupantId, String occupant, String phone) {}

    /** A person who works here. */
    public record Staff(String username, String name, Role role, @Nullable String department) {}

    /** One person for each role; the engineering department has two technicians. */
    public static List<Staff> staffOf(String code, String word) {
        Map<Role, String> departments = Map.of(Role.TECHNICIAN, "ENGINEERING", Role.SUPERVISOR, "ENGINEERING",
                Role.RECEPTIONIST, "FRONT_DESK", Role.FINANCE, "FINANCE");
        Stream<Staff> usual = Stream.of(Role.values())
                .map(role -> staff(code, word, role.name(), role, departments.get(role)));
        Stream<Staff> more = Stream.of(staff(code, word, "cs", Role.SUPERVISOR, "FRONT_DESK"),
                staff(code, word, "technician2", Role.TECHNICIAN, "ENGINEERING"),
                staff(code, word, "receptionist2", Role.RECEPTIONIST, "FRONT_DESK"),
                staff(code, word, "cleaning", Role.SUPERVISOR, "CLEANING"));
        return Stream.concat(usual, more).toList();
    }

    private static Staff staff(String code, String word, String who, Role role, @Nullable String department) {
        return new Staff(username(code, who), word + who.toLowerCase(Locale.ROOT), role, department);
    }

    private static String username(String code, String who) { return (code + "." + who).toLowerCase(Locale.ROOT); }

    /** The user who holds this role (as supervisor or technician: of the engineering department). */
    public String user(Role role) {
        return username(code, role.name());
    }

    /** One of those with another name: {@code cs}, {@code technician2}, {@code receptionist2}, {@code cleaning}. */
    public String user(String who) {
        return username(code, who);
    }

    /** All users with this role. */
    public List<String> users(Role role) {
        return staffOf(code, word).stream().filter(staff -> staff.role() == role).map(Staff::username).toList();
    }

    /** What nobody of another site may ever read. */
    public List<String> secrets() {
        return List.of(word, home.unit(), home.phone());
    }

    /** Those of the texts that the answer gives away. */
    public static List<String> leaks(String answer, Stream<String> secrets) {
        return secrets.filter(answer::contains).collect(Collectors.toList());
    }
}
