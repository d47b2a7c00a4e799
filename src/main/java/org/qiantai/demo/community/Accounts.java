package org.qiantai.demo.community;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.demo.story.DataFile;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.DemoAccount;
import org.qiantai.staff.DemoAccounts;

/** The demo's sites and the people who work there, as {@code community.txt} lists them. */
public final class Accounts implements DemoAccounts {
    public static final String PASSWORD = "qiantai-demo";

    private final Map<String, List<String>> sections = DataFile.sections("community.txt");

    record Office(String code, String name, String phone, String address) {}

    record Colleague(String username, String name, Set<Role> roles, String department, List<String> sites) {}

    List<Office> offices() {
        return cells("sites").map(cells -> new Office(cells[0], cells[1], cells[2], cells[3])).toList();
    }

    List<Colleague> colleagues() {
        return cells("staff").map(cells -> new Colleague(cells[0], cells[1],
                Stream.of(cells[2].split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()), cells[3],
                List.of(cells[4].split(" ")))).toList();
    }

    /** By site and building, {@code YQ-3}, or by the site alone. */
    Map<String, List<String>> buildingNotes() {
        return cells("building notes").collect(Collectors.groupingBy(cells -> cells[0],
                Collectors.mapping(cells -> cells[1], Collectors.toList())));
    }

    List<String> section(String name) { return Objects.requireNonNull(sections.get(name), name); }

    @Override
    public List<DemoAccount> all() {
        Map<String, String> names = offices().stream().collect(Collectors.toMap(Office::code, Office::name));
        return colleagues().stream().map(one -> new DemoAccount(one.username(), one.name(), one.roles(),
                one.department().isEmpty() ? null : one.department(),
                one.sites().stream().map(site -> names.getOrDefault(site, site)).toList())).toList();
    }

    @Override
    public String password() { return PASSWORD; }

    private Stream<String[]> cells(String section) { return section(section).stream().map(line -> line.split("\\|")); }
}
