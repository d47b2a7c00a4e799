package org.qiantai.estate.service.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.repository.PersonDraft;

/** What a line makes of somebody: what it says, and what was known where it says nothing. */
final class People {
    private People() {}

    static PersonDraft merged(@Nullable PersonDraft known, ImportEntry entry) {
        String name = Objects.requireNonNull(entry.name());
        if (known == null)
            return new PersonDraft(null, entry.unit(), name,
                    entry.kind() == null ? OccupantKind.OWNER : entry.kind(), entry.phones(), entry.from(),
                    entry.until(), entry.care(), entry.careNote(), entry.note());
        return new PersonDraft(known.id(), entry.unit(), name, entry.kind() == null ? known.kind() : entry.kind(),
                entry.phones().isEmpty() ? known.phones() : entry.phones(),
                entry.from() == null ? known.from() : entry.from(),
                entry.until() == null ? known.until() : entry.until(),
                entry.care() == null ? known.care() : entry.care(),
                entry.careNote() == null ? known.careNote() : entry.careNote(),
                entry.note() == null ? known.note() : entry.note());
    }
}
