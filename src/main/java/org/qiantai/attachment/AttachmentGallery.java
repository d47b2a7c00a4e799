package org.qiantai.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiantai.attachment.repository.AttachmentQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The attachments beside a record; templates call it as {@code @gallery}. Whoever shows the record has asked who may see it. */
@Component("gallery")
@Transactional(readOnly = true)
public class AttachmentGallery {
    private final AttachmentQuery rows;

    AttachmentGallery(AttachmentQuery rows) { this.rows = rows; }

    /** Of the record with that number, in the order in which they were added. */
    public List<AttachmentLine> of(String number) {
        return rows.of(number);
    }

    /** Of several records at once, by their numbers; a record without any is left out. */
    public Map<String, List<AttachmentLine>> of(Collection<String> numbers) {
        return rows.of(numbers).stream().collect(Collectors.groupingBy(AttachmentLine::number));
    }
}
