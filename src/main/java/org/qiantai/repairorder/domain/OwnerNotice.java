package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who of the household was asked or told, and how.
 *
 * @param how by whom and by what means
 */
@Embeddable
public record OwnerNotice(@Column(name = "owner_name") String name, @Column(name = "owner_told") String how) {}
