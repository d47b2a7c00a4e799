package org.qiantai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.Sources;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules verify and draw themselves. {@code -Dqiantai.docs.write=true} renews the drawing in the page. */
class ModularityTests {
    /** Lowest first; a module may use those below it and, without a cycle, its neighbours. A new module goes in here. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("platform"),
            Set.of("timeline", "transition", "attachment", "calendar"),
            Set.of("estate", "staff"),
            Set.of("notification", "deadline", "pricing", "knowledge", "script", "contractor"),
            Set.of("servicerequest"),
            Set.of("repairorder", "complaint", "outage", "loan"),
            Set.of("callback", "fee", "worklog"),
            Set.of("report"),
            Set.of("desk"),
            Set.of("demo"));
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules:begin -->";
    private static final String END = "<!-- modules:end -->";

    private final ApplicationModules modules = ApplicationModules.of(QiantaiApplication.class);

    @Test
    @DisplayName("No cycles, no way around a module's published types, only the allowed dependencies")
    void verify() { modules.verify(); }

    @Test
    @DisplayName("Each module stands on a floor and leans on nothing above it")
    void direction() {
        assertThat(uses()).allSatisfy((module, used) -> {
            assertThat(floor(module)).as("the floor of %s (ModularityTests.FLOORS)", module).isNotNegative();
            assertThat(used).as("what %s uses", module).allMatch(other -> floor(other) <= floor(module));
        });
    }

    @Test
    @DisplayName("docs/architecture.md draws the modules as they are (-Dqiantai.docs.write=true renews it)")
    void drawing() throws IOException {
        new Documenter(modules).writeModulesAsPlantUml();
        var page = Sources.read(PAGE).text();
        var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        var now = before + "\n" + drawn(uses()) + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("qiantai.docs.write")) Files.writeString(PAGE, now);
        assertThat(Sources.read(PAGE).text()).as("%s is stale: run this test with -Dqiantai.docs.write=true", PAGE)
                .isEqualTo(now);
    }

    private Map<String, Set<String>> uses() {
        return modules.stream().filter(module -> !module.isRootModule()).collect(Collectors.toMap(ModularityTests::name,
                module -> module.getDirectDependencies(modules).uniqueModules().map(ModularityTests::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (one, other) -> one, TreeMap::new));
    }

    private static String name(ApplicationModule module) { return module.getIdentifier().toString(); }

    private static int floor(String module) {
        return FLOORS.indexOf(FLOORS.stream().filter(floor -> floor.contains(module)).findFirst().orElse(Set.of()));
    }

    /** Arrows that follow from others are left out of the picture, and those to the platform; the table has them all. */
    private static String drawn(Map<String, Set<String>> uses) {
        var text = new StringBuilder("```mermaid\nflowchart BT\n");
        uses.keySet().forEach(module -> text.append("    ").append(module).append('\n'));
        uses.forEach((module, used) -> used.stream()
                .filter(other -> !other.equals("platform"))
                .filter(other -> used.stream()
                        .noneMatch(between -> uses.getOrDefault(between, Set.of()).contains(other)))
                .forEach(other -> text.append("    %s --> %s\n".formatted(module, other))));
        text.append("```\n\n| module | uses |\n|---|---|\n");
        uses.forEach((module, used) -> text.append("| %s | %s |\n"
                .formatted(module, used.isEmpty() ? "—" : String.join(", ", used))));
        return text.toString();
    }
}
