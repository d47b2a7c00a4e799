package org.qiantai.worklog.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.ShiftHandoverEvent;
import org.qiantai.worklog.domain.NewLogEntry;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.ShiftHandoverRepository;
import org.qiantai.worklog.repository.LogEntryRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk writes into its log: an entry, a correction, something to hand over. */
@Service
public class WorklogService {
    /** As late as a spoken report may be entered (domain.md §4). */
    private static final Duration LATEST = Duration.ofDays(7);

    private final LogEntryRepository entries;
    private final ShiftHandoverRepository handovers;
    private final Shifts shifts;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    WorklogService(LogEntryRepository entries, ShiftHandoverRepository handovers, Shifts shifts, Timeline timeline,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.handovers = handovers;
        this.shifts = shifts;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /**
     * @return the day of the log on which it stands
     * @throws InvalidInputException for a time in the future or too long ago, an unknown record, nobody to hand over to
     */
    public LocalDate write(SiteRef site, WriteEntry entry, Actor actor) {
        Grant grant = WorklogPolicy.write(actor).orForbid();
        Instant at = Submissions.run(() -> transaction.execute(_ -> made(entry.token())
                .orElseGet(() -> entry.type() == EntryType.HANDOVER
                        ? handOver(site, entry, actor, grant)
                        : note(site, entry, actor))),
                () -> transaction.execute(_ -> made(entry.token())));
        return shifts.of(site).at(at).day();
    }

    /** @throws NotFoundException when the site has no such entry */
    public LogEntryRepository.Written find(SiteRef site, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> written(site, id)));
    }

    private LogEntryRepository.Written written(SiteRef site, long id) {
        return entries.find(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    private Instant note(SiteRef site, WriteEntry entry, Actor actor) {
        Instant now = shifts.now();
        Instant happened = entry.happenedAt() == null ? now : entry.happenedAt().atZone(site.zone()).toInstant();
        if (happened.isAfter(now)) throw new InvalidInputException("happenedAt", Message.of("worklog.error.future"));
        if (happened.isBefore(now.minus(LATEST)))
            throw new InvalidInputException("happenedAt", Message.of("worklog.error.tooLate", LATEST.toDays()));
        if (entry.corrects() != null) written(site, entry.corrects());
        entries.insert(new NewLogEntry(site.id(), entry.type(), happened, entry.text().strip(),
                record(site, entry.about()), entry.corrects(), actor, now, entry.token()));
        return happened;
    }

    private Instant handOver(SiteRef site, WriteEntry entry, Actor actor, @Nullable Grant grant) {
        AcceptedBy taker = entry.taker();
        if (taker == null) throw new InvalidInputException("taker", Message.of("worklog.error.noTaker"));
        Instant now = shifts.now();
        ShiftHandover item = handovers.save(new ShiftHandover(site.id(), taker, entry.text().strip(),
                record(site, entry.about()), actor, now, shifts.of(site).at(now)));
        timeline.append(NewEntry.of(site.id(), ShiftHandoverService.subject(item), actor, grant,
                new ShiftHandoverEvent.HandedOver(taker)).began(item.status()).noting(item.text()).by(entry.token()));
        return now;
    }

    /** The number as it is written everywhere; people leave the site's code away. */
    private @Nullable String record(SiteRef site, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String number = typed.strip().toUpperCase(Locale.ROOT);
        String whole = number.matches("(SR|RO|CB)-.*") ? site.code() + "-" + number : number;
        if (!entries.isRecord(site.id(), whole))
            throw new InvalidInputException("about", Message.of("worklog.error.noRecord", number));
        return whole;
    }

    private Optional<Instant> made(UUID token) {
        return entries.writtenBy(token)
                .or(() -> timeline.actedOnBy(token).flatMap(subject -> handovers.findById(subject.id()))
                        .map(ShiftHandover::writtenAt));
    }
}
