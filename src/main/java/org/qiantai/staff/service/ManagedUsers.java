package org.qiantai.staff.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.domain.AppUser;
import org.qiantai.staff.domain.Assignment;
import org.qiantai.staff.repository.AppUserRepository;
import org.qiantai.staff.repository.SiteOpeningRepository;
import org.qiantai.staff.repository.UserQuery;
import org.springframework.stereotype.Component;

/**
 * Which users an administrator may change, and what may be given to them: nobody hands out more than they have, and no
 * site is left without an administrator.
 */
@Component
class ManagedUsers {
    private final AppUserRepository users;
    private final UserQuery rows;
    private final SiteOpeningRepository openings;

    ManagedUsers(AppUserRepository users, UserQuery rows, SiteOpeningRepository openings) {
        this.users = users;
        this.rows = rows;
        this.openings = openings;
    }

    /**
     * @throws NotFoundException when the user is of another site
     * @throws ForbiddenException when the user also belongs to sites that are not the actor's: whoever sets the password
     *     of such a user would open those sites, too
     */
    AppUser find(Actor actor, String username) {
        AppUser user = users.findByUsername(username).orElseThrow(() -> new NotFoundException(username));
        if (user.siteIds().stream().noneMatch(actor.siteIds()::contains)) throw new NotFoundException(username);
        boolean all = actor.siteIds().containsAll(user.siteIds())
                && (!user.roles().contains(Role.HEAD_OFFICE) || rows.areAllSites(actor.siteIds()));
        if (!all) throw new ForbiddenException(Message.of("staff.refused.otherSites", user.profile().name()));
        return user;
    }

    /** The user as {@link #find} gives one, unless the form was made from an older version. */
    AppUser findFresh(Actor actor, String username, int version) {
        AppUser user = find(actor, username);
        if (user.version() != version)
            throw new StaleRecordException(user.profile().name(), user.changedBy(), user.changedAt());
        return user;
    }

    /** @throws InvalidInputException when the actor does not have what is to be given */
    void requireGivable(Actor actor, Assignment assignment) {
        if (!actor.siteIds().containsAll(assignment.siteIds()))
            throw new InvalidInputException("sites", Message.of("staff.refused.notYourSite"));
        if (assignment.roles().contains(Role.HEAD_OFFICE) && !rows.areAllSites(actor.siteIds()))
            throw new InvalidInputException("roles", Message.of("staff.refused.headOfficeNeedsAll"));
    }

    /**
     * @param before the sites on which the user is administrator now
     * @param afterwards those on which the user will still be
     * @throws InvalidInputException when one of the others would have none left
     */
    void requireAdministrators(AppUser user, Set<Long> before, Set<Long> afterwards, @Nullable String field) {
        Set<Long> given = new HashSet<>(before);
        given.removeAll(afterwards);
        if (given.isEmpty()) return;
        // Two administrators who take each other's rights at the same moment must not both succeed.
        openings.waitForOthers("administrators");
        List<String> orphans = rows.sitesWithoutAdmin(given, user.id());
        if (!orphans.isEmpty())
            throw new InvalidInputException(field, Message.of("staff.refused.lastAdmin", orphans.getFirst()));
    }

    /** The sites that a user with these roles administers. */
    static Set<Long> administered(Set<Role> roles, Set<Long> sites, boolean enabled) {
        return enabled && roles.contains(Role.ADMIN) ? sites : Set.of();
    }
}
