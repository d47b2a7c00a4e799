package org.qiantai.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who complains, and is to be called back. */
@Embeddable
public record Complainant(@Column(name = "occupant_id") @Nullable Long occupantId,
        @Column(name = "complainant_name") String name, @Column(name = "complainant_phone") @Nullable String phone) {}
