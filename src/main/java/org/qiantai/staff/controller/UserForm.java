package org.qiantai.staff.controller;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.domain.Assignment;
import org.qiantai.staff.domain.Profile;
import org.qiantai.staff.domain.Username;
import org.qiantai.staff.service.UserAdministration;

/** A user; {@code username} and the passwords are asked for only when it is a new one. */
record UserForm(
        @Nullable @Pattern(regexp = Username.PATTERN) String username,
        @Nullable String password,
        @Nullable String repeatedPassword,
        @NotBlank @Size(max = 40) String name,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Email @Size(max = 100) String email,
        @Nullable Set<Role> roles,
        @Nullable String department,
        @Nullable Set<String> sites,
        @NotNull UUID token,
        @Nullable Integer version) {

    static UserForm empty(Set<String> sites) {
        return new UserForm("", "", "", "", null, null, Set.of(), null, sites, UUID.randomUUID(), null);
    }

    static UserForm of(UserAdministration.Sheet sheet, Set<String> sites) {
        Profile profile = sheet.profile();
        return new UserForm(sheet.username(), null, null, profile.name(), profile.phone(), profile.email(),
                sheet.assignment().roles(), sheet.assignment().department(), sites, UUID.randomUUID(),
                sheet.version());
    }

    Profile profile() { return new Profile(name, phone, email); }

    Assignment assignment(Set<Long> siteIds) {
        return new Assignment(roles == null ? Set.of() : roles,
                department == null || department.isBlank() ? null : department, siteIds);
    }

    Set<String> siteCodes() { return sites == null ? Set.of() : sites; }

    UserAdministration.NewPassword chosenPassword() {
        return new UserAdministration.NewPassword(password == null ? "" : password,
                repeatedPassword == null ? "" : repeatedPassword);
    }
}
