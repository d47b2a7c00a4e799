package org.qiantai.staff.service;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteOpened;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.domain.AppUser;
import org.qiantai.staff.domain.Assignment;
import org.qiantai.staff.domain.Change;
import org.qiantai.staff.domain.PasswordRule;
import org.qiantai.staff.domain.Profile;
import org.qiantai.staff.repository.ActorQuery;
import org.qiantai.staff.repository.AppUserRepository;
import org.qiantai.staff.repository.SiteOpeningRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first start of an installation: whoever reads the program's log makes the first site and its administrator. Closed
 * for good once a user exists.
 */
@Service
public class Setup {
    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final ActorQuery actors;
    private final AppUserRepository users;
    private final SiteOpeningRepository openings;
    private final PasswordEncoder passwords;
    private final SiteDirectory sites;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;
    /** Known to the log alone, and another one after each start. */
    private final String key = UUID.randomUUID().toString();
    private volatile boolean closed;

    /** What the page asks for. */
    public record Beginning(String key, String siteCode, String siteName, String username, String name,
            String password, String repeated) {}

    Setup(ActorQuery actors, AppUserRepository users, SiteOpeningRepository openings, PasswordEncoder passwords,
            SiteDirectory sites,
            ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.actors = actors;
        this.users = users;
        this.openings = openings;
        this.passwords = passwords;
        this.sites = sites;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (isOpen()) LOG.warn("No user yet. Open /setup and enter this key: {}", key);
    }

    /** Whether there is no user yet. Once there is one, no database is asked any more. */
    public boolean isOpen() {
        if (!closed) closed = actors.anyUserExists();
        return !closed;
    }

    /**
     * Makes the site and its administrator.
     *
     * @throws NotFoundException when somebody was quicker
     * @throws InvalidInputException when the key is not the log's, or the password no good
     */
    public void begin(Beginning with) {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
            openings.waitForOthers("setup");
            if (!isOpen()) throw new NotFoundException("setup");
            requireKey(with.key());
            PasswordRule.check("password", with.password(), with.repeated(), with.username());
            long site = openings.firstSite(with.siteCode(), with.siteName());
            AppUser admin = users.saveAndFlush(new AppUser(with.username(), passwords.encode(with.password()), false,
                    new Profile(with.name(), null, null), new Assignment(Set.of(Role.ADMIN), null, Set.of(site)),
                    new Change(with.name(), clock.instant(), null)));
            events.publishEvent(new SiteOpened(site, admin.id()));
        }));
        // The directory keeps the sites in memory; asked for one it does not know, it looks again.
        sites.byCode(with.siteCode());
    }

    private void requireKey(String typed) {
        boolean same = MessageDigest.isEqual(typed.strip().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8));
        if (!same) throw new InvalidInputException("key", Message.of("setup.refused.key"));
    }
}
