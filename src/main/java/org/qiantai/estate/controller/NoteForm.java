package org.qiantai.estate.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.BuildingNoteService;
import org.qiantai.platform.form.Submission;

/** A note as it is typed: on a building, or on the whole site where none is chosen. */
record NoteForm(@Nullable String building, @Nullable @NotBlank @Size(max = 500) String note, @NotNull UUID token,
        @Nullable Long version) {

    static NoteForm empty(@Nullable String building) { return new NoteForm(building, null, UUID.randomUUID(), null); }

    static NoteForm of(BuildingNoteService.Found found) {
        return new NoteForm(found.building(), found.text(), UUID.randomUUID(), (long) found.version());
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version == null ? -1 : version, token); }
}
