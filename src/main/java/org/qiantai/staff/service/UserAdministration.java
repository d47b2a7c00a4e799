package org.qiantai.staff.service;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.session.Sessions;
import org.qiantai.staff.domain.AppUser;
import org.qiantai.staff.domain.Assignment;
import org.qiantai.staff.domain.Change;
import org.qiantai.staff.domain.PasswordRule;
import org.qiantai.staff.domain.Profile;
import org.qiantai.staff.repository.AppUserRepository;
import org.qiantai.staff.repository.UserRow;
import org.qiantai.staff.repository.UserQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the users of their own sites. A form sent twice does its work once. */
@Service
@Transactional
public class UserAdministration {
    private final AppUserRepository users;
    private final UserQuery rows;
    private final ManagedUsers managed;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The first password, typed twice. */
    public record NewPassword(String password, String repeated) {}

    /** A user as the form for changing one begins. */
    public record Sheet(String username, Profile profile, Assignment assignment, boolean enabled, int version) {}

    UserAdministration(AppUserRepository users, UserQuery rows, ManagedUsers managed, PasswordEncoder passwords,
            Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.rows = rows;
        this.managed = managed;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** The users who share a site with the actor. */
    @Transactional(readOnly = true)
    public Window<UserRow> list(Actor actor, UserQuery.Filter filter, @Nullable String after) {
        return Window.of(rows.list(filter, actor.siteIds(), after, Window.SIZE + 1), Window.SIZE, UserRow::username);
    }

    @Transactional(readOnly = true)
    public Sheet find(Actor actor, String username) {
        AppUser user = managed.find(actor, username);
        return new Sheet(user.username(), user.profile(),
                new Assignment(user.roles(), user.department(), user.siteIds()), user.isEnabled(), user.version());
    }

    /** Makes a user, who must change the password at the first sign-in. */
    public void hire(Actor actor, String username, NewPassword chosen, Profile profile, Assignment assignment,
            UUID token) {
        if (users.findByUsername(username).filter(made -> made.wasChangedBy(token)).isPresent()) return;
        if (users.existsByUsername(username))
            throw new InvalidInputException("username", Message.of("staff.refused.usernameTaken", username));
        managed.requireGivable(actor, assignment);
        PasswordRule.check("password", chosen.password(), chosen.repeated(), username);
        save(new AppUser(username, passwords.encode(chosen.password()), true, profile, assignment,
                change(actor, token)));
    }

    public void change(Actor actor, String username, int version, Profile profile, Assignment assignment, UUID token) {
        if (managed.find(actor, username).wasChangedBy(token)) return;
        AppUser user = managed.findFresh(actor, username, version);
        managed.requireGivable(actor, assignment);
        managed.requireAdministrators(user,
                ManagedUsers.administered(user.roles(), user.siteIds(), user.isEnabled()),
                ManagedUsers.administered(assignment.roles(), assignment.siteIds(), user.isEnabled()), "roles");
        user.change(profile, assignment, change(actor, token));
        save(user);
    }

    /** Ends the user's access: at once here, within a minute on every other node. */
    public void disable(Actor actor, String username, UUID token) {
        AppUser user = managed.find(actor, username);
        if (user.wasChangedBy(token)) return;
        if (user.id() == actor.id())
            throw new InvalidInputException(null, Message.of("staff.refused.disableSelf"));
        managed.requireAdministrators(user,
                ManagedUsers.administered(user.roles(), user.siteIds(), user.isEnabled()), Set.of(), null);
        user.disable(change(actor, token));
        save(user);
        sessions.endOthers(username, null);
    }

    public void enable(Actor actor, String username, UUID token) {
        AppUser user = managed.find(actor, username);
        if (user.wasChangedBy(token)) return;
        user.enable(change(actor, token));
        save(user);
    }

    /** Gives a password that its owner must change, and ends the sessions opened with the old one. */
    public void resetPassword(Actor actor, String username, NewPassword chosen, UUID token) {
        AppUser user = managed.find(actor, username);
        if (user.wasChangedBy(token)) return;
        PasswordRule.check("password", chosen.password(), chosen.repeated(), username);
        user.resetPassword(passwords.encode(chosen.password()), change(actor, token));
        save(user);
        sessions.endOthers(username, null);
    }

    private void save(AppUser user) {
        users.saveAndFlush(user);
        events.publishEvent(new StaffChanged());
    }

    private Change change(Actor actor, UUID token) { return new Change(actor.name(), clock.instant(), token); }
}
