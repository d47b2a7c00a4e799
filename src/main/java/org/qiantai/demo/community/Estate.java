package org.qiantai.demo.community;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.copy.Ids;
import org.qiantai.demo.story.Dice;

/** Builds a residence and a tower: buildings, units, and who lives or works in them. */
final class Estate {
    private static final String BY = "-";
    private static final String NOTED_BY = "沈佳慧";
    private static final int FLOORS = 25;
    private static final int TOWER_FLOORS = 30;
    private static final int OFFICES_A_FLOOR = 6;

    private final Tables tables = new Tables();
    private final Ids ids;
    private final Dice dice;
    private final Households households;
    private final Map<String, List<String>> notes;
    private final Instant now;

    Estate(Ids ids, Accounts accounts, Dice dice, LocalDate today, Instant now) {
        this.ids = ids;
        this.dice = dice;
        this.now = now;
        this.notes = accounts.buildingNotes();
        this.households = new Households(tables, ids, accounts, dice, today, now);
    }

    Tables tables() { return tables; }

    /** Twelve buildings with two entrances, 25 floors and two homes on each: 1,200. */
    void residence(long site, String code) {
        notes.getOrDefault(code, List.of()).forEach(text -> note(site, null, text));
        for (int number = 1; number <= 12; number++) {
            long building = building(site, code, String.valueOf(number), number + "栋", FLOORS);
            for (int entrance = 1; entrance <= 2; entrance++)
                for (int floor = 1; floor <= FLOORS; floor++)
                    for (int door = 1; door <= 2; door++) {
                        String room = "%d-%d-%d%02d".formatted(number, entrance, floor, door);
                        boolean empty = dice.chance(3);
                        long unit = unit(site, building, room, floor,
                                List.of("89.50", "104.20", "126.80", "143.00").get((door + number) % 4), "RESIDENTIAL",
                                empty ? null : LocalDate.of(2014, 6, 1).plusDays(dice.below(1500)));
                        households.home(site, unit, !empty);
                    }
        }
    }

    /** One building of thirty floors: shops at the bottom, offices above. */
    void tower(long site, String code) {
        notes.getOrDefault(code, List.of()).forEach(text -> note(site, null, text));
        long building = building(site, code, "A", "A 座", TOWER_FLOORS);
        for (int floor = 1; floor <= TOWER_FLOORS; floor++)
            for (int door = 1; door <= OFFICES_A_FLOOR; door++) {
                String room = "A-%d%02d".formatted(floor, door);
                long unit = unit(site, building, room, floor, dice.chance(50) ? "186.00" : "312.50",
                        floor <= 2 ? "SHOP" : "OFFICE", LocalDate.of(2016, 3, 1).plusDays(dice.below(2500)));
                households.office(site, unit);
            }
    }

    private long building(long site, String siteCode, String code, String name, int floors) {
        long id = ids.next("building");
        tables.buildings.add(id, site, code, name, floors, now, BY);
        notes.getOrDefault(siteCode + "-" + code, List.of()).forEach(text -> note(site, id, text));
        return id;
    }

    private void note(long site, @Nullable Long building, String text) {
        tables.notes.add(site, building, text, now, NOTED_BY);
    }

    private long unit(long site, long building, String code, int floor, String area, String usage,
            @Nullable LocalDate movedIn) {
        long id = ids.next("unit");
        tables.units.add(id, site, building, code, floor, new BigDecimal(area), usage, movedIn, now, BY);
        return id;
    }
}
