package org.qiantai.estate.service;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.BuildingNotes.Note;
import org.qiantai.estate.domain.Building;
import org.qiantai.estate.domain.BuildingNote;
import org.qiantai.estate.domain.Change;
import org.qiantai.estate.repository.BuildingNoteQuery;
import org.qiantai.estate.repository.BuildingNoteRepository;
import org.qiantai.estate.repository.BuildingRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the notes on buildings; who may is the route table's word: the desk and the supervisors. */
@Service
public class BuildingNoteService {
    private final BuildingNoteRepository notes;
    private final BuildingNoteQuery reads;
    private final BuildingRepository buildings;
    private final TransactionOperations transaction;
    private final Clock clock;

    BuildingNoteService(BuildingNoteRepository notes, BuildingNoteQuery reads, BuildingRepository buildings,
            TransactionOperations transaction, Clock clock) {
        this.notes = notes;
        this.reads = reads;
        this.buildings = buildings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A note with its version, for the form that corrects it.
     *
     * @param building its code; null for the whole site
     */
    public record Found(long id, @Nullable String building, String text, int version) {}

    public List<Note> all(SiteRef site) {
        return Objects.requireNonNull(transaction.execute(_ -> reads.all(site.id())));
    }

    /** For an export, inside its transaction; to be closed. */
    public Stream<Note> stream(SiteRef site) {
        return reads.stream(site.id());
    }

    public Found find(SiteRef site, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            BuildingNote note = require(site, id);
            String building = note.buildingId() == null
                    ? null
                    : buildings.findById(note.buildingId()).map(found -> found.facts().code()).orElse(null);
            return new Found(id, building, note.text(), note.version());
        }));
    }

    /** @param building its code; null for the whole site */
    public void write(SiteRef site, @Nullable String building, String text, UUID token, Actor actor) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!notes.existsByFormToken(token))
                notes.saveAndFlush(new BuildingNote(site.id(), id(site, building), text, by(actor), token));
            return true;
        })), () -> Optional.ofNullable(transaction.execute(_ -> notes.existsByFormToken(token) ? true : null)));
    }

    public void correct(SiteRef site, Submission submission, @Nullable String building, String text, Actor actor) {
        change(site, submission, note -> note.correct(id(site, building), text, by(actor)));
    }

    public void remove(SiteRef site, Submission submission, Actor actor) {
        change(site, submission, note -> note.remove(by(actor)));
    }

    private void change(SiteRef site, Submission submission, Consumer<BuildingNote> how) {
        transaction.executeWithoutResult(_ -> {
            BuildingNote note = require(site, Long.parseLong(submission.number()));
            Freshness.require(new Submission(note.text(), submission.version(), submission.token()), note.version(),
                    note.change());
            how.accept(note);
            notes.saveAndFlush(note);
        });
    }

    private @Nullable Long id(SiteRef site, @Nullable String building) {
        return building == null
                ? null
                : buildings.findBySiteIdAndCode(site.id(), building).map(Building::id).orElseThrow(
                        () -> new InvalidInputException("building", Message.of("estate.refused.building")));
    }

    private BuildingNote require(SiteRef site, long id) {
        return notes.findByIdAndSiteIdAndRemovedFalse(id, site.id())
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    private Change by(Actor actor) { return new Change(clock.instant(), actor.name()); }
}
