package org.qiantai.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.security.Role;

class AssignmentTests {
    @Test
    @DisplayName("domain.md §2: one or more roles, at most one department, one or more sites")
    void several() {
        var assignment = new Assignment(Set.of(Role.CENTER_HEAD, Role.ADMIN), null, Set.of(1L, 2L));
        assertThat(assignment.roles()).containsExactlyInAnyOrder(Role.CENTER_HEAD, Role.ADMIN);
    }

    @Test
    @DisplayName("A user without a role or without a site is refused beside that field")
    void neither() {
        refused("roles", Set.of(), "FINANCE", Set.of(1L));
        refused("sites", Set.of(Role.FINANCE), "FINANCE", Set.of());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SUPERVISOR", "TECHNICIAN"})
    @DisplayName("A supervisor or technician needs a department")
    void department(Role role) { refused("department", Set.of(role), null, Set.of(1L)); }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "HEAD_OFFICE")
    @DisplayName("HEAD_OFFICE changes nothing, so it goes with no other role")
    void headOffice(Role other) { refused("roles", Set.of(Role.HEAD_OFFICE, other), "FINANCE", Set.of(1L)); }

    private static void refused(String field, Set<Role> roles, @Nullable String department, Set<Long> sites) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Assignment(roles, department, sites))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
