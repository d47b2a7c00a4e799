package org.qiantai.worklog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at before closing.
 *
 * @param figure what the program counts beside it; null where it can count nothing
 * @param sort its place on the list, smallest first
 */
@Embeddable
public record ChecklistItemText(@Column(name = "name_zh") String nameZh, @Column(name = "name_en") String nameEn,
        @Enumerated(EnumType.STRING) @Column(name = "figure") @Nullable ClosingFigure figure,
        @Column(name = "sort") Integer sort) {}
