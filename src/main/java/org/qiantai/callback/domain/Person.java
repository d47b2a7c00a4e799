package org.qiantai.callback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked.
 *
 * @param finderId the user who found it, where staff did: the finder confirms instead of an owner
 */
@Embeddable
public record Person(
        @Column(name = "occupant_id", updatable = false) @Nullable Long occupantId,
        @Column(name = "name", updatable = false) String name,
        @Column(name = "phone", updatable = false) @Nullable String phone,
        @Column(name = "finder_id", updatable = false) @Nullable Long finderId) {}
