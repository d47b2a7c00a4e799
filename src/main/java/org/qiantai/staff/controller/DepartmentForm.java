package org.qiantai.staff.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.staff.domain.Department;
import org.qiantai.staff.service.Departments;

/** A department; the code is asked for only when it is a new one. */
record DepartmentForm(
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,19}") String departmentCode,
        @NotBlank @Size(max = 20) String nameZh,
        @NotBlank @Size(max = 40) String nameEn,
        @NotNull @Min(0) @Max(9999) Integer sort,
        @Nullable Boolean active,
        @NotNull UUID token,
        @Nullable Integer version) {

    static DepartmentForm empty() { return new DepartmentForm("", "", "", 100, true, UUID.randomUUID(), null); }

    static DepartmentForm of(Departments.Sheet sheet) {
        Department.Facts facts = sheet.facts();
        return new DepartmentForm(sheet.code(), facts.nameZh(), facts.nameEn(), facts.sort(), facts.active(),
                UUID.randomUUID(), sheet.version());
    }

    Department.Facts facts() { return new Department.Facts(nameZh, nameEn, sort, Boolean.TRUE.equals(active)); }
}
