package org.qiantai.estate.repository;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;

/**
 * Somebody as an import knows them.
 *
 * @param id null before they have been written
 * @param unit the unit's code
 */
public record PersonDraft(@Nullable Long id, String unit, String name, OccupantKind kind, List<String> phones,
        @Nullable LocalDate from, @Nullable LocalDate until, @Nullable SpecialCare care, @Nullable String careNote,
        @Nullable String note) {
    public PersonDraft numbered(long number) {
        return new PersonDraft(number, unit, name, kind, phones, from, until, care, careNote, note);
    }
}
