package org.qiantai.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Name;

/**
 * A department of the company as a site has it.
 *
 * @param code ENGINEERING, SECURITY, CLEANING, GREENING, FRONT_DESK, FINANCE, or one the company added
 * @param phone the number the desk calls at that site, if any
 */
public record DepartmentRef(String code, String nameZh, String nameEn, @Nullable String phone) {
    public Name name() { return new Name(nameZh, nameEn); }

    public String name(Locale locale) { return name().in(locale); }
}
