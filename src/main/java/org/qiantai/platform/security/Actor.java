package org.qiantai.platform.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the signed-in user with what they may do at this moment. Handed from the controller to the service to the
 * timeline; nobody looks the current user up on the way.
 *
 * @param department the code of the user's own department
 * @param siteIds the sites whose records the user sees
 * @param grants own roles, and those lent for now
 */
public record Actor(long id, String username, String name, @Nullable String department, Set<Long> siteIds,
        List<Grant> grants) {

    /** The department of the desk, whose supervisor is the CS supervisor. */
    public static final String FRONT_DESK = "FRONT_DESK";

    public boolean is(Role role) { return grant(role).isPresent(); }

    public boolean isAny(Role... roles) { return Arrays.stream(roles).anyMatch(this::is); }

    /**
     * The grant by which the user may act in a role, one's own before a lent one. A director may act wherever the
     * centre head may, never the other way round.
     */
    public Optional<Grant> grant(Role role) {
        return grants.stream().filter(g -> g.role() == role || role == Role.CENTER_HEAD && g.role() == Role.DIRECTOR)
                .min(Comparator.comparing((Grant g) -> g.role() != role).thenComparing(g -> g.lentBy() != null));
    }

    /** The grant by which the user is supervisor of that department. */
    public Optional<Grant> supervisorOf(String departmentCode) {
        return grants.stream().filter(g -> g.role() == Role.SUPERVISOR && departmentCode.equals(g.department()))
                .min(Comparator.comparing(g -> g.lentBy() != null));
    }

    public boolean supervises(String departmentCode) { return supervisorOf(departmentCode).isPresent(); }

    /** 客服主管: told of everything overdue, serves departments that have no supervisor. */
    public boolean isCsSupervisor() {
        return supervises(FRONT_DESK);
    }

    /** Sees the whole site's work; a technician who is nothing else sees only own orders. */
    public boolean readsWholeSite() {
        return grants.stream().anyMatch(g -> g.role() != Role.TECHNICIAN);
    }
}
