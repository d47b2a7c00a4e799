package org.qiantai.callback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The word we owed a discontent caller, or one with a question. */
@Embeddable
public record Reply(@Column(name = "reply") String text, @Column(name = "replied_at") Instant at) {}
