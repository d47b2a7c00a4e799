package org.qiantai.security;

import static org.qiantai.platform.security.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.support.Community;
import org.qiantai.support.Community.Staff;

/// Who visits a line of the route table. The choice turns through the roles by the line's name: it stays the same when
/// other lines come and go.
final class Visitors {
    /** Line → those of its roles whom the policy of the record in {@link TwoSites} lets in as well. */
    private static final Map<String, Set<Role>> FEWER = new HashMap<>();

    static {
        fewer("Only the desk's home page is a queue of its own", EnumSet.of(RECEPTIONIST), "GET /");
        fewer("A technician sees own orders, and what was logged has none",
                EnumSet.complementOf(EnumSet.of(TECHNICIAN)), "GET /callbacks/{number}", "GET /attachments/{number}",
                "POST /attachments/{number}", "GET /attachments/{number}/{id}", "GET /attachments/{number}/{id}/small",
                "GET /attachments/{number}/{id}/removal", "POST /attachments/{number}/{id}/removal");
        fewer("The desk rings back, the director in its place", EnumSet.of(RECEPTIONIST, DIRECTOR),
                "GET /callbacks/{number}/call", "POST /callbacks/{number}/call");
        fewer("The desk replies, or the CS supervisor", EnumSet.of(RECEPTIONIST), "GET /callbacks/{number}/reply",
                "POST /callbacks/{number}/reply");
        fewer("The desk keeps the people's data, and the CS supervisor", EnumSet.of(RECEPTIONIST),
                "GET /occupants/{id}/edit", "POST /occupants/{id}/edit", "GET /occupants/{id}/departure",
                "POST /occupants/{id}/departure");
        fewer("The desk agrees a limit, or the CS supervisor", EnumSet.of(RECEPTIONIST),
                "GET /requests/{number}/agreed-due", "POST /requests/{number}/agreed-due");
        fewer("The desk answers, refers, cancels and reopens", EnumSet.of(RECEPTIONIST),
                "GET /requests/{number}/answer", "GET /requests/{number}/referral",
                "GET /requests/{number}/cancellation", "GET /requests/{number}/reopening");
        fewer("The desk raises to an emergency, or a supervisor", EnumSet.of(RECEPTIONIST, SUPERVISOR),
                "GET /requests/{number}/emergency");
        fewer("The desk rings up, or the CS supervisor", EnumSet.of(RECEPTIONIST), "GET /orders/{number}/chase");
        fewer("The department's supervisor asks for more time", EnumSet.of(SUPERVISOR),
                "GET /extensions/{number}/request");
        fewer("A repair has no second signer, and the work of another is not sent back", EnumSet.of(SUPERVISOR),
                "GET /orders/{number}/correction", "GET /orders/{number}/return-signature",
                "GET /orders/{number}/review", "GET /orders/{number}/resumption");
        fewer("The department's supervisor or the desk", EnumSet.of(SUPERVISOR, RECEPTIONIST),
                "GET /orders/{number}/cancellation", "GET /orders/{number}/warranty", "GET /orders/{number}/charging");
        fewer("Who works on it, or the desk", EnumSet.of(TECHNICIAN, SUPERVISOR, RECEPTIONIST),
                "GET /orders/{number}/phone-solution");
        fewer("Who takes the next shift takes it over", EnumSet.of(RECEPTIONIST),
                "GET /worklog/handovers/{id}/completion", "POST /worklog/handovers/{id}/completion");
        fewer("Whoever sent the list in confirms it", EnumSet.of(FINANCE), "GET /fees/prices/uploads/{id}",
                "POST /fees/prices/uploads/{id}/confirmation");
        fewer("A shared view is its department's, and its owner's to remove", EnumSet.of(RECEPTIONIST),
                "POST /views/{id}/first", "POST /views/{id}/removal");
    }

    private Visitors() {}

    private static void fewer(String why, Set<Role> roles, String... lines) {
        Objects.requireNonNull(why);
        for (String line : lines)
            if (FEWER.put(line, roles) != null) throw new AssertionError("Twice: " + line);
    }

    /** The lines of the table above, each of which must be one of the route table. */
    static Set<String> named() {
        return FEWER.keySet();
    }

    /** All roles to which the line opens, the director as the centre head's stand-in among them. */
    static Set<Role> roles(Route line) {
        if (line.access() != Route.Access.ROLES) return EnumSet.allOf(Role.class);
        Set<Role> roles = EnumSet.copyOf(line.roles());
        if (roles.contains(CENTER_HEAD)) roles.add(DIRECTOR);
        return roles;
    }

    /** One of those whom the line and its record let in. */
    static Role allowed(Route line) {
        Set<Role> roles = EnumSet.copyOf(roles(line));
        roles.retainAll(FEWER.getOrDefault(Lines.name(line), roles));
        return turn(roles, line).orElseThrow();
    }

    /** One of those whom the line keeps out; nobody, where it keeps out nobody who is signed in. */
    static Optional<Role> refused(Route line) {
        return turn(EnumSet.complementOf(EnumSet.copyOf(roles(line))), line);
    }

    private static Optional<Role> turn(Set<Role> roles, Route line) {
        List<Role> inOrder = new ArrayList<>(roles);
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.get(Math.floorMod(Lines.name(line).hashCode(), inOrder.size())));
    }

    /** One person of that site for each role and department. */
    static Stream<String> of(Community site, Set<Role> roles) {
        Set<String> seen = new HashSet<>();
        return Community.staffOf(site.code(), site.word()).stream().filter(staff -> roles.contains(staff.role()))
                .filter(staff -> seen.add(staff.role() + "/" + staff.department())).map(Staff::username);
    }
}
