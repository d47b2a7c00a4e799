package org.qiantai.demo.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.copy.Ids;
import org.qiantai.demo.story.DataFile;
import org.qiantai.demo.story.Dice;
import org.qiantai.demo.story.Phrase;

/** Who lives in a home or works in an office, who moved out, and whom the desk takes particular care of. */
final class Households {
    private static final String BY = "-";
    private static final double CARED_FOR = 7;
    private static final double LET = 22;
    private static final double SOLD = 9;
    private static final double NOTED = 6;

    private final Tables tables;
    private final Ids ids;
    private final Names names = new Names();
    private final Dice dice;
    private final LocalDate today;
    private final Instant now;
    private final List<Care> cares;
    private final List<Phrase> departed;
    private final List<Phrase> ownerNotes;

    private record Care(String kind, Phrase note) {}

    /** Since when, until when, and what is noted. */
    private record Stay(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String note) {}

    Households(Tables tables, Ids ids, Accounts accounts, Dice dice, LocalDate today, Instant now) {
        this.tables = tables;
        this.ids = ids;
        this.dice = dice;
        this.today = today;
        this.now = now;
        this.cares = DataFile.lines("care.txt").stream().map(line -> line.split(" ", 2))
                .map(cells -> new Care(cells[0], Phrase.of(cells[1]))).toList();
        this.departed = accounts.section("departed").stream().map(Phrase::of).toList();
        this.ownerNotes = accounts.section("owner notes").stream().map(Phrase::of).toList();
    }

    /** @param livedIn false for one that was sold but never moved into */
    void home(long site, long unit, boolean livedIn) {
        LocalDate bought = LocalDate.of(2014, 6, 1).plusDays(dice.below(1200));
        if (livedIn && dice.chance(SOLD)) {
            LocalDate sold = today.minusDays(dice.between(20, 1400));
            person(site, unit, names.surname(dice) + names.adult(dice), "OWNER", stay(bought, sold), false);
            bought = sold;
        }
        boolean elderly = dice.chance(20);
        String surname = names.surname(dice);
        boolean let = livedIn && dice.chance(LET);
        person(site, unit, surname + (elderly ? names.elder(dice) : names.adult(dice)), "OWNER",
                new Stay(bought, null, dice.chance(NOTED) ? dice.pick(ownerNotes).say(dice) : null),
                livedIn && !let && (elderly ? dice.chance(35) : dice.chance(CARED_FOR / 2)));
        if (!livedIn) return;
        if (let) tenants(site, unit);
        else
            family(site, unit, surname, bought);
    }

    void office(long site, long unit) {
        LocalDate since = today.minusDays(dice.between(60, 2600));
        if (dice.chance(30))
            person(site, unit, names.company(dice), "TENANT",
                    stay(since.minusDays(900), since), false);
        if (dice.chance(6)) return;
        person(site, unit, names.company(dice), "TENANT", new Stay(since, null, null), false);
        int contacts = dice.chance(40) ? 2 : 1;
        for (int i = 0; i < contacts; i++)
            person(site, unit, names.surname(dice) + names.adult(dice), "CONTACT",
                    new Stay(since, null, names.job(dice)), false);
    }

    private void tenants(long site, long unit) {
        LocalDate since = today.minusDays(dice.between(15, 900));
        if (dice.chance(45))
            person(site, unit, names.surname(dice) + names.adult(dice), "TENANT",
                    stay(since.minusDays(dice.between(200, 700)), since), false);
        person(site, unit, names.surname(dice) + names.adult(dice), "TENANT", new Stay(since, null, null),
                dice.chance(CARED_FOR / 2));
    }

    private void family(long site, long unit, String surname, LocalDate since) {
        if (dice.chance(62))
            person(site, unit, names.surname(dice) + names.adult(dice), "FAMILY",
                    new Stay(since, null, null), dice.chance(CARED_FOR / 3));
        if (dice.chance(30))
            person(site, unit, surname + names.child(dice), "FAMILY", new Stay(since, null, null),
                    false);
        if (dice.chance(14))
            person(site, unit, names.surname(dice) + names.elder(dice), "FAMILY",
                    new Stay(since, null, null), dice.chance(40));
        if (dice.chance(4))
            person(site, unit, names.surname(dice) + names.adult(dice), "CONTACT",
                    new Stay(null, null, "紧急联系人"), false);
    }

    private Stay stay(LocalDate from, LocalDate until) {
        return new Stay(from.isBefore(until) ? from : until, until, dice.pick(departed).say(dice));
    }

    private void person(long site, long unit, String name, String kind, Stay stay, boolean caredFor) {
        long id = ids.next("occupant");
        Care care = caredFor ? dice.pick(cares) : null;
        tables.occupants.add(id, site, unit, name, kind, stay.from(), stay.until(), care == null ? null : care.kind(),
                care == null ? null : care.note().say(dice), stay.note(), now, BY);
        int phones = dice.chance(12) ? 2 : 1;
        for (int position = 0; position < phones; position++)
            tables.phones.add(site, id, position, names.phone(dice));
    }
}
