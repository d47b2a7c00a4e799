package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteOpened;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class DepartmentsTests {
    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired StaffDirectory staff;
    @Autowired ApplicationEventPublisher events;

    long site;
    Person admin;

    @BeforeEach
    void hire() {
        site = people.site();
        admin = people.person(Role.ADMIN, null, site);
    }

    @Test
    @DisplayName("A new site has all departments, and the administrator who opened it")
    void opened() {
        long opened = people.write(() -> {
            long id = people.site();
            events.publishEvent(new SiteOpened(id, admin.id()));
            return id;
        });
        assertThat(departmentsAt(opened)).extracting(DepartmentRef::code).containsSubsequence("ENGINEERING", "SECURITY",
                "CLEANING", "GREENING", "FRONT_DESK", "FINANCE");
        assertThat(mvc.get().uri("/admin").with(user(admin.username()))).bodyText().contains("dropdown-item");
    }

    @Test
    @DisplayName("A site says which departments it has and their phones; another site never sees them")
    void placed() {
        assertThat(departmentsAt(site)).isEmpty();
        assertThat(posting("/admin/departments/ENGINEERING/place").param("present", "true").param("phone", "8801"))
                .hasStatus(302);
        assertThat(departmentsAt(site)).containsExactly(new DepartmentRef("ENGINEERING", "工程部", "Engineering", "8801"));
        assertThat(SiteScope.within(List.of(people.site()), () -> staff.departmentsAt(site))).isEmpty();
        assertThat(mvc.get().uri("/admin/departments").with(user(admin.username()))).bodyText().contains("8801");
        assertThat(mvc.get().uri("/admin/departments/ENGINEERING/place").with(user(admin.username()))).bodyText()
                .contains("value=\"8801\"");
        assertThat(posting("/admin/departments/ENGINEERING/place")).hasStatus(302);
        assertThat(departmentsAt(site)).isEmpty();
    }

    @Test
    @DisplayName("Departments are added and renamed; a name taken or a word for a number is refused")
    void edited() {
        String code = letters("D_");
        assertThat(department("/admin/departments/new", "部" + code, "10").param("departmentCode", code)).hasStatus(302);
        assertThat(department("/admin/departments/" + code + "/edit", "新" + code, "20").param("version", "0"))
                .hasStatus(302);
        assertThat(staff.department(code).orElseThrow().nameZh()).isEqualTo("新" + code);
        assertThat(department("/admin/departments/" + code + "/edit", "再" + code, "20").param("version", "0"))
                .hasStatus(409);
        assertThat(department("/admin/departments/" + code + "/edit", "工程部", "20").param("version", "1"))
                .hasStatus(422).bodyText().contains("已存在");
        assertThat(department("/admin/departments/" + code + "/edit", "新" + code, "first").param("version", "1"))
                .hasStatus(422).bodyText().contains("请填写整数", "新" + code);
        people.person(Role.TECHNICIAN, code, site);
        assertThat(posting("/admin/departments/" + code + "/edit").param("nameZh", "新" + code).param("nameEn", code)
                .param("sort", "1").param("version", "1")).hasStatus(422).bodyText().contains("还有在用的账号");
    }

    @Test
    @DisplayName("Siblings are told who holds a role in a department at a site, and whether it has a supervisor")
    void directory() {
        Person supervisor = people.person(List.of(Role.SUPERVISOR, Role.TECHNICIAN), "GREENING", site);
        Person gone = people.person(Role.TECHNICIAN, "GREENING", site);
        people.person(Role.TECHNICIAN, "CLEANING", site);
        people.person(Role.TECHNICIAN, "GREENING", people.site());
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", gone.id());
        assertThat(staff.holding(Role.TECHNICIAN, site, "GREENING")).extracting(StaffMember::username)
                .containsExactly(supervisor.username());
        assertThat(staff.hasSupervisor(site, "GREENING")).isTrue();
        assertThat(staff.hasSupervisor(site, "CLEANING")).isFalse();
        assertThat(staff.names(List.of(gone.id(), supervisor.id()))).containsEntry(gone.id(), gone.name()).hasSize(2);
        assertThat(staff.byId(gone.id()).orElseThrow().roles()).containsExactly(Role.TECHNICIAN);
    }

    /** A code nobody has: letters alone, and never longer than the field. */
    private static String letters(String prefix) {
        return ThreadLocalRandom.current().ints(12, 'A', 'Z' + 1).mapToObj(Character::toString)
                .collect(Collectors.joining("", prefix, ""));
    }

    private List<DepartmentRef> departmentsAt(long at) {
        return SiteScope.within(List.of(at), () -> staff.departmentsAt(at));
    }

    private MockMvcRequestBuilder department(String path, String nameZh, String sort) {
        return posting(path).param("nameZh", nameZh).param("nameEn", "EN" + nameZh.substring(1)).param("sort", sort)
                .param("active", "true");
    }

    private MockMvcRequestBuilder posting(String path) {
        return mvc.post().uri(path).with(csrf()).with(user(admin.username()))
                .param("token", UUID.randomUUID().toString());
    }
}
