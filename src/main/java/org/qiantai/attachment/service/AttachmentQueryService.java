package org.qiantai.attachment.service;

import java.util.List;
import org.qiantai.attachment.AttachableRecords.Attachable;
import org.qiantai.attachment.AttachmentLine;
import org.qiantai.attachment.domain.Attachment;
import org.qiantai.attachment.domain.FileFacts;
import org.qiantai.attachment.repository.AttachmentRepository;
import org.qiantai.attachment.repository.AttachmentQuery;
import org.qiantai.attachment.repository.ContentStore;
import org.qiantai.attachment.repository.ContentStore.Variant;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a record's attachments, and one's content, for whoever sees the record. */
@Service
@Transactional(readOnly = true)
public class AttachmentQueryService {
    private final Records records;
    private final AttachmentRepository files;
    private final AttachmentQuery rows;
    private final ContentStore store;

    AttachmentQueryService(Records records, AttachmentRepository files, AttachmentQuery rows, ContentStore store) {
        this.records = records;
        this.files = files;
        this.rows = rows;
        this.store = store;
    }

    public record Page(Attachable record, List<AttachmentLine> lines, long reader) {
        /** So many there can be. */
        public int most() { return Attachments.MOST; }

        /** @throws NotFoundException when there is none of that number, or it was taken away */
        public AttachmentLine line(long id) {
            return lines.stream().filter(line -> line.id() == id).findFirst()
                    .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
        }

        /** Whether this reader may take that one away. */
        public boolean removes(AttachmentLine line) {
            return record.settled() == null && (line.addedById() == reader && record.adding().allowed()
                    || record.clearing().allowed());
        }
    }

    public record Content(FileFacts facts, byte[] bytes) {}

    /** @throws NotFoundException when this actor sees no record of that number */
    public Page page(String number, Actor actor) {
        return new Page(records.find(number, actor), rows.of(number), actor.id());
    }

    /** @throws NotFoundException when there is none, or it was taken away, or the actor does not see its record */
    public Content content(String number, long id, boolean small, Actor actor) {
        records.find(number, actor);
        Attachment one = files.find(number, id).filter(it -> !it.isRemoved())
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
        return store.get(one.siteId(), one.contentKey(), small ? Variant.SMALL : Variant.WHOLE)
                .map(bytes -> new Content(one.facts(), bytes))
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }
}
