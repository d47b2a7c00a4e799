package org.qiantai.attachment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whose an attachment is: the record, as the timeline and as people call it. */
@Embeddable
public record Owner(@Column(name = "subject_kind", updatable = false) String kind,
        @Column(name = "subject_id", updatable = false) long id,
        @Column(name = "record_number", updatable = false) String number) {}
