package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;

/**
 * Why an order is returned, as the company words it (C-43).
 *
 * @param nextStep what happens next
 * @param sort its place on the list, smallest first
 */
@Embeddable
public record ReturnReasonText(@Column(name = "name_zh") String nameZh, @Column(name = "name_en") String nameEn,
        @Enumerated(EnumType.STRING) @Column(name = "next_step") ReturnDisposition nextStep,
        @Column(name = "sort") Integer sort) {
    public String name(Locale locale) { return locale.getLanguage().equals("en") ? nameEn : nameZh; }
}
