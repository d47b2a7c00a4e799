package org.qiantai.staff.service;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.session.Sessions;
import org.qiantai.staff.domain.AppUser;
import org.qiantai.staff.domain.PasswordRule;
import org.qiantai.staff.repository.AppUserRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The user's own password. */
@Service
public class Passwords {
    private final AppUserRepository users;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(AppUserRepository users, PasswordEncoder encoder, Sessions sessions, ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Also ends the user's other sessions: somebody may have learnt the old password.
     *
     * @param session the id of the one that goes on
     * @throws InvalidInputException when the present password is wrong, or the new one no good
     */
    @Transactional
    public void change(Actor actor, String present, String chosen, String repeated, @Nullable String session) {
        AppUser user = users.findById(actor.id()).orElseThrow();
        if (!encoder.matches(present, user.passwordHash()))
            throw new InvalidInputException("presentPassword", Message.of("password.refused.present"));
        if (present.equals(chosen)) throw new InvalidInputException("newPassword", Message.of("password.refused.same"));
        PasswordRule.check("newPassword", chosen, repeated, user.username());
        user.choosePassword(encoder.encode(chosen), clock.instant());
        users.saveAndFlush(user);
        events.publishEvent(new StaffChanged());
        sessions.endOthers(user.username(), session);
    }
}
