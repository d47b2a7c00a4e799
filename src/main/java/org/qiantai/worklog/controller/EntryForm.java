package org.qiantai.worklog.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.AcceptedBy;
import org.qiantai.worklog.repository.LogEntryRepository;
import org.qiantai.worklog.service.WriteEntry;
import org.springframework.format.annotation.DateTimeFormat;

/** An entry as it is typed. */
record EntryForm(@Nullable @NotNull EntryType type, @Nullable AcceptedBy taker,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime happenedAt,
        @Nullable @NotBlank @Size(max = 1000) String text, @Nullable @Size(max = 24) String about,
        @Nullable Long corrects, @Nullable @NotNull UUID token) {

    static EntryForm of(@Nullable EntryType type, @Nullable String about) {
        return new EntryForm(type == null ? EntryType.RECEPTION : type, null, null, null, about, null,
                UUID.randomUUID());
    }

    /** To put an entry right: what it said, to be written anew. */
    static EntryForm correcting(LogEntryRepository.Written entry, LocalDateTime happenedAt) {
        return new EntryForm(entry.type(), null, happenedAt, entry.text(), null, entry.id(), UUID.randomUUID());
    }

    /** Of a form that was found valid. */
    WriteEntry entry() {
        return new WriteEntry(Objects.requireNonNull(type), happenedAt, Objects.requireNonNull(text), about, taker,
                corrects, Objects.requireNonNull(token));
    }
}
