package org.qiantai.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;

/**
 * What an administrator may change of a category.
 *
 * @param keywords as callers say them; pinyin is made from the Chinese ones
 * @param sort its place among the others, smallest first
 */
@Embeddable
public record CategoryDetails(
        @Column(name = "name_zh") String nameZh,
        @Column(name = "name_en") String nameEn,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "keywords", columnDefinition = "text[]") List<String> keywords,
        @Enumerated(EnumType.STRING) @Column(name = "kind") CategoryKind kind,
        @Enumerated(EnumType.STRING) @Column(name = "family") WorkFamily family,
        @Column(name = "department_code") @Nullable String department,
        @Column(name = "standard_code") String standard,
        @Enumerated(EnumType.STRING) @Column(name = "chargeable") Chargeable chargeable,
        @Column(name = "emergency") Boolean emergency,
        @Column(name = "emergency_question_zh") @Nullable String questionZh,
        @Column(name = "emergency_question_en") @Nullable String questionEn,
        @Column(name = "public_area") Boolean publicArea,
        @Column(name = "sort") Integer sort) {}
