package org.qiantai.attachment.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.attachment.AttachableRecords.Attachable;
import org.qiantai.attachment.Purpose;
import org.qiantai.attachment.domain.Attachment;
import org.qiantai.attachment.domain.AttachmentEvent;
import org.qiantai.attachment.domain.Owner;
import org.qiantai.attachment.repository.AttachmentRepository;
import org.qiantai.attachment.repository.ContentStore;
import org.qiantai.attachment.repository.ContentStore.Variant;
import org.qiantai.attachment.service.FileInspector.Kept;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds attachments to records, and takes them away. */
@Service
public class Attachments {
    /** So many a record: what is more is an album, not evidence. */
    public static final int MOST = 20;

    private final Records records;
    private final FileInspector reading;
    private final AttachmentRepository files;
    private final ContentStore store;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(Records records, FileInspector reading, AttachmentRepository files, ContentStore store,
            Timeline timeline,
            TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.reading = reading;
        this.files = files;
        this.store = store;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds all of them or none.
     *
     * @param token of the form: sent twice, they are there once
     * @throws InvalidInputException for none, too many, and for a file that cannot be kept
     */
    public void add(String number, Purpose purpose, List<Upload> sent, UUID token, Actor actor) {
        transaction.executeWithoutResult(_ -> allowed(number, purpose, actor));
        if (sent.isEmpty()) throw new InvalidInputException("files", Message.of("attachment.refused.none"));
        requireRoom(sent.size(), 0);
        // Before the transaction: reading pictures takes long, and a connection is dear.
        List<Kept> read = sent.stream().map(reading::read).toList();
        Submissions.run(() -> transaction.execute(_ -> {
            if (!files.existsByFormToken(token)) keep(allowed(number, purpose, actor), purpose, read, token, actor);
            return token;
        }), () -> transaction.execute(_ -> Optional.of(token).filter(files::existsByFormToken)));
    }

    private void keep(Attachable record, Purpose purpose, List<Kept> read, UUID token, Actor actor) {
        files.waitForOthersAt(record.number());
        requireRoom(read.size(), files.count(record.number()));
        Owner owner = new Owner(record.subject().kind(), record.subject().id(), record.number());
        for (int i = 0; i < read.size(); i++) {
            Kept kept = read.get(i);
            Attachment added = files.save(new Attachment(record.siteId(), owner, purpose, kept.facts(), actor,
                    clock.instant(), token, i + 1));
            store.put(record.siteId(), added.contentKey(), Variant.WHOLE, kept.facts().mediaType(), kept.whole());
            if (kept.small() != null)
                store.put(record.siteId(), added.contentKey(), Variant.SMALL, kept.facts().mediaType(), kept.small());
        }
        timeline.append(NewEntry.of(record.siteId(), record.subject(), actor, record.adding().grant(),
                new AttachmentEvent.Added(purpose, read.size())).by(token));
    }

    /**
     * Takes one away: by whoever added it, or who may clear up; not once the record is settled.
     *
     * @throws WrongStateException when it has been before, or the record is settled
     */
    public void remove(Submission submission, long id, String why, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return;
            Attachable record = records.find(submission.number(), actor);
            files.waitForOthersAt(record.number());
            Attachment one = find(submission.number(), id);
            Permission permission = one.isAddedBy(actor) && record.adding().allowed()
                    ? record.adding()
                    : record.clearing();
            Grant grant = permission.orForbid();
            if (record.settled() != null) throw new WrongStateException(record.settled());
            one.remove(why.strip(), actor, clock.instant());
            files.save(one);
            store.delete(one.siteId(), one.contentKey());
            timeline.append(NewEntry.of(record.siteId(), record.subject(), actor, grant,
                    new AttachmentEvent.Removed(one.facts().name())).noting(why).by(submission.token()));
        });
    }

    private Attachable allowed(String number, Purpose purpose, Actor actor) {
        Attachable record = records.find(number, actor);
        record.adding().orForbid();
        if (!record.purposes().contains(purpose))
            throw new InvalidInputException("purpose", Message.of("attachment.refused.purpose"));
        return record;
    }

    private Attachment find(String number, long id) {
        return files.find(number, id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    private static void requireRoom(int more, int there) {
        if (there + more > MOST)
            throw new InvalidInputException("files", Message.of("attachment.refused.many", MOST, there));
    }
}
