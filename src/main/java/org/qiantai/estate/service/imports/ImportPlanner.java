package org.qiantai.estate.service.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;
import org.qiantai.estate.repository.KnownEstate;
import org.qiantai.estate.repository.PersonDraft;
import org.qiantai.estate.repository.UnitDraft;
import org.qiantai.estate.service.imports.ImportPlan.Outcome;
import org.qiantai.platform.error.Message;

/**
 * Compares the lines with what is known: pure. A line counts wholly or not at all; an empty cell changes nothing; two
 * lines that contradict each other: the second is refused.
 */
public final class ImportPlanner {
    private final KnownEstate known;
    private final Buildings buildings;
    private final Map<String, UnitDraft> units = new LinkedHashMap<>();
    private final Map<String, Map<ImportColumn, String>> said = new HashMap<>();
    private final Map<String, Map<ImportColumn, Integer>> saidIn = new HashMap<>();
    private final Map<String, Integer> peopleIn = new HashMap<>();
    private final List<PersonDraft> newPeople = new ArrayList<>();
    private final List<PersonDraft> changedPeople = new ArrayList<>();

    private ImportPlanner(KnownEstate known) {
        this.known = known;
        this.buildings = new Buildings(known.buildings());
    }

    public static ImportPlan plan(KnownEstate known, List<ImportLine> lines) {
        ImportPlanner planner = new ImportPlanner(known);
        List<ImportPlan.Row> rows = lines.stream().map(LineReader::read).map(planner::row).toList();
        List<UnitDraft> newUnits = planner.units.values().stream().filter(unit -> unit.id() == null).toList();
        List<UnitDraft> changedUnits = planner.units.values().stream()
                .filter(unit -> unit.id() != null && !unit.equals(known.units().get(unit.code()))).toList();
        return new ImportPlan(rows, planner.buildings.added(), newUnits, changedUnits, planner.newPeople,
                planner.changedPeople);
    }

    private ImportPlan.Row row(LineReader.Read read) {
        ImportEntry entry = read.entry();
        if (entry == null) return refused(read.line(), null, read.reasons());
        UnitDraft before = units.getOrDefault(entry.unit(), known.units().get(entry.unit()));
        String building = entry.building() != null
                ? buildings.code(entry.building())
                : before != null ? before.building() : Buildings.ofUnit(entry.unit());
        List<Message> reasons = reasons(read.line(), entry, building);
        if (!reasons.isEmpty() || building == null) return refused(read.line(), entry, reasons);
        buildings.use(building, entry.building());
        UnitDraft after = merged(before, entry, building);
        List<Message> changes = new ArrayList<>();
        if (before != null) Differences.of(before, after).forEach(changes::add);
        units.put(entry.unit(), after);
        remember(read.line(), entry, building);
        boolean created = before == null;
        if (entry.name() != null) created |= person(read.line(), entry, changes);
        Outcome outcome = created ? Outcome.CREATED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new ImportPlan.Row(read.line(), outcome, entry, created ? List.of() : changes);
    }

    /** Whether it is somebody new. */
    private boolean person(ImportLine line, ImportEntry entry, List<Message> changes) {
        peopleIn.put(key(entry), line.number());
        List<PersonDraft> same = namesakes(entry);
        PersonDraft before = same.isEmpty() ? null : same.getFirst();
        PersonDraft after = People.merged(before, entry);
        if (before == null) newPeople.add(after);
        else if (!after.equals(before)) {
            Differences.of(before, after).forEach(changes::add);
            changedPeople.add(after);
        }
        return before == null;
    }

    private List<Message> reasons(ImportLine line, ImportEntry entry, @Nullable String building) {
        List<Message> reasons = new ArrayList<>();
        if (building == null) reasons.add(Message.of("estate.import.reason.building"));
        else
            stated(entry, building).forEach((column, text) -> {
                String other = said.getOrDefault(entry.unit(), Map.of()).get(column);
                if (other != null && !other.equals(text))
                    reasons.add(Message.of("estate.import.reason.conflict", Message.of(column.headerKey()),
                            Objects.requireNonNull(saidIn.get(entry.unit())).getOrDefault(column, 0)));
            });
        if (entry.name() == null) return reasons;
        Integer twin = peopleIn.get(key(entry));
        if (twin != null) reasons.add(Message.of("estate.import.reason.twice", twin));
        if (namesakes(entry).size() > 1) reasons.add(Message.of("estate.import.reason.namesakes", entry.name()));
        PersonDraft merged = People.merged(namesakes(entry).stream().findFirst().orElse(null), entry);
        if (merged.from() != null && merged.until() != null && merged.until().isBefore(merged.from())
                && line.cells().keySet().stream().filter(c -> c == ImportColumn.FROM || c == ImportColumn.UNTIL)
                        .count() < 2)
            reasons.add(Message.of("estate.import.reason.period"));
        return reasons;
    }

    private List<PersonDraft> namesakes(ImportEntry entry) {
        return known.people().getOrDefault(entry.unit(), List.of()).stream()
                .filter(person -> person.name().equals(entry.name())).toList();
    }

    private void remember(ImportLine line, ImportEntry entry, String building) {
        stated(entry, building).forEach((column, text) -> {
            if (said.computeIfAbsent(entry.unit(), _ -> new EnumMap<>(ImportColumn.class)).putIfAbsent(column,
                    text) == null)
                saidIn.computeIfAbsent(entry.unit(), _ -> new EnumMap<>(ImportColumn.class)).put(column, line.number());
        });
    }

    /** What the line says of its unit, in a form that can be compared. */
    private static Map<ImportColumn, String> stated(ImportEntry entry, String building) {
        Map<ImportColumn, String> stated = new EnumMap<>(ImportColumn.class);
        if (entry.building() != null) stated.put(ImportColumn.BUILDING, building);
        if (entry.floor() != null) stated.put(ImportColumn.FLOOR, entry.floor().toString());
        if (entry.area() != null) stated.put(ImportColumn.AREA, entry.area().toPlainString());
        if (entry.usage() != null) stated.put(ImportColumn.USAGE, entry.usage().name());
        if (entry.name() == null && entry.note() != null) stated.put(ImportColumn.NOTE, entry.note());
        return stated;
    }

    private static UnitDraft merged(@Nullable UnitDraft before, ImportEntry entry, String building) {
        UnitDraft base = before != null
                ? before
                : new UnitDraft(null, entry.unit(), building, null, null, UnitUsage.RESIDENTIAL, null, null);
        return new UnitDraft(base.id(), base.code(), building, entry.floor() == null ? base.floor() : entry.floor(),
                entry.area() == null ? base.area() : entry.area(), entry.usage() == null ? base.usage() : entry.usage(),
                base.movedInOn() == null ? entry.from() : base.movedInOn(),
                entry.name() == null && entry.note() != null ? entry.note() : base.note());
    }

    private static String key(ImportEntry entry) { return entry.unit() + "\n" + entry.name(); }

    private static ImportPlan.Row refused(ImportLine line, @Nullable ImportEntry entry, List<Message> reasons) {
        return new ImportPlan.Row(line, Outcome.REFUSED, entry, reasons);
    }
}
