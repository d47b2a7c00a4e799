package org.qiantai.notification.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.repository.DeadLetterRepository;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dead letters of a site, and sending them again. */
@Service
@Transactional
public class Undelivered {
    private final DeadLetterRepository letters;
    private final Clock clock;

    Undelivered(DeadLetterRepository letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Window<DeadLetterRepository.Row> list(SiteRef site, @Nullable String after) {
        List<DeadLetterRepository.Row> rows = letters.ofSite(site.id(), Key.parse(after), Window.SIZE + 1);
        return Window.of(rows, Window.SIZE, row -> new Key(row.triedAt(), row.id()).encoded());
    }

    /**
     * Sends one again, or all.
     *
     * @throws NotFoundException when the site has no such dead letter, or somebody else was quicker
     */
    public void resend(SiteRef site, Optional<Long> id) {
        if (id.isEmpty()) letters.reviveAll(site.id(), clock.instant());
        else if (!letters.revive(site.id(), id.get(), clock.instant())) throw new NotFoundException("letter");
    }
}
