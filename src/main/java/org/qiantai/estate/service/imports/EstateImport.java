package org.qiantai.estate.service.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.repository.EstateQuery;
import org.qiantai.estate.repository.EstateImportRepository;
import org.qiantai.estate.repository.EstateImportRepository.Counts;
import org.qiantai.estate.repository.EstateImportRepository.Upload;
import org.qiantai.estate.service.PhoneText;
import org.qiantai.estate.service.imports.ImportPlan.Outcome;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes units and their people over from a spreadsheet: kept, previewed line by line, then written in one transaction.
 * Its routes are the administrator's alone.
 */
@Service
public class EstateImport {
    /** A list of 60,000 people has some 4 MB. */
    public static final int MOST_MEGABYTES = 10;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(4);
    private static final int LONGEST_NAME = 200;

    private final EstateImportRepository store;
    private final EstateQuery reads;
    private final ImportWriter writer;
    private final Clock clock;

    EstateImport(EstateImportRepository store, EstateQuery reads, ImportWriter writer, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.writer = writer;
        this.clock = clock;
    }

    /** Keeps a file that can be read; one that cannot is refused at once. */
    @Transactional
    public void upload(SiteRef site, String fileName, byte[] content, UUID token, Actor actor) {
        if (content.length > MOST_MEGABYTES * MEGABYTE)
            throw ImportFileReader.refused("estate.import.refused.large", MOST_MEGABYTES);
        ImportFileReader.read(content);
        store.dropExpired(clock.instant());
        String name = fileName.length() > LONGEST_NAME
                ? fileName.substring(fileName.length() - LONGEST_NAME)
                : fileName;
        store.keep(token, site.id(), actor.id(), name, content, clock.instant().plus(KEPT));
    }

    /** What the file would do now. */
    @Transactional(readOnly = true)
    public ImportPreview preview(SiteRef site, UUID id, Actor actor) {
        Upload upload = find(site, id, actor);
        ImportPlan plan = plan(site, upload);
        return new ImportPreview(id, upload.fileName(), counts(plan), upload.done(), plan.newBuildings(),
                lines(plan.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED), actor,
                        ImportPreview.MOST_REFUSED),
                lines(sample(plan), actor, ImportPreview.SAMPLE));
    }

    /** All lines left out, as they stand in the file. */
    @Transactional(readOnly = true)
    public List<ImportPlan.Row> refused(SiteRef site, UUID id, Actor actor) {
        return plan(site, find(site, id, actor)).rows().stream().filter(row -> row.outcome() == Outcome.REFUSED)
                .toList();
    }

    /** Writes all good lines, or nothing; confirmed twice, it writes once. */
    @Transactional
    public Counts confirm(SiteRef site, UUID id, Actor actor) {
        reads.waitForOtherImports(site.id());
        Upload upload = find(site, id, actor);
        Counts before = upload.done();
        if (before != null) return before;
        ImportPlan plan = plan(site, upload);
        Counts counts = counts(plan);
        writer.write(site, plan, actor);
        store.done(id, counts, clock.instant());
        return counts;
    }

    private ImportPlan plan(SiteRef site, Upload upload) {
        return ImportPlanner.plan(reads.all(site.id()), ImportFileReader.read(upload.content()));
    }

    private Upload find(SiteRef site, UUID id, Actor actor) {
        Upload upload = store.find(id, site.id(), actor.id())
                .orElseThrow(() -> new NotFoundException(id.toString()));
        if (upload.expiresAt().isBefore(clock.instant()))
            throw new WrongStateException(Message.of("estate.import.refused.expired", upload.fileName()));
        return upload;
    }

    /** Of each kind some, what changes first: there a wrong column shows. */
    private static Stream<ImportPlan.Row> sample(ImportPlan plan) {
        return Stream.of(Outcome.CHANGED, Outcome.CREATED, Outcome.UNCHANGED).flatMap(outcome -> plan.rows().stream()
                .filter(row -> row.outcome() == outcome).limit(ImportPreview.SAMPLE / 2));
    }

    private static List<ImportPreview.Line> lines(Stream<ImportPlan.Row> rows, Actor reader, int most) {
        return rows.limit(most).map(row -> {
            ImportLine line = row.line();
            List<String> phones = PhoneText.split(line.cell(ImportColumn.PHONE)).stream()
                    .map(phone -> PhoneVisibility.shown(phone, reader)).toList();
            ImportEntry entry = row.entry();
            return new ImportPreview.Line(line.number(), entry == null ? line.cell(ImportColumn.UNIT) : entry.unit(),
                    line.cell(ImportColumn.NAME), phones, row.outcome(), row.changes());
        }).toList();
    }

    private static Counts counts(ImportPlan plan) {
        return new Counts(plan.count(Outcome.CREATED), plan.count(Outcome.CHANGED), plan.count(Outcome.UNCHANGED),
                plan.count(Outcome.REFUSED));
    }
}
