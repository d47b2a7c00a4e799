package org.qiantai.staff;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Departments by their codes, named in the reader's language; templates call it as {@code @departmentNames}. */
@Component("departmentNames")
public class DepartmentNames {
    private final StaffDirectory staff;

    DepartmentNames(StaffDirectory staff) { this.staff = staff; }

    public String of(String code) {
        return staff.department(code).map(department -> department.name(LocaleContextHolder.getLocale())).orElse(code);
    }
}
