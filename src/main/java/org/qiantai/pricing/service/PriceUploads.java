package org.qiantai.pricing.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.sheet.Sheet;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.domain.PriceChange;
import org.qiantai.pricing.repository.PriceQuery;
import org.qiantai.pricing.repository.PriceUploadRepository;
import org.qiantai.pricing.repository.PriceUploadRepository.Upload;
import org.qiantai.pricing.repository.VersionRow;
import org.qiantai.pricing.service.imports.PriceSheet;
import org.qiantai.pricing.service.imports.RefusedLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole price list over from a spreadsheet: kept, previewed line by line, then made a version or the draft. All of
 * it or nothing: a line left out would be one that is no longer charged.
 */
@Service
public class PriceUploads {
    /** A list of 3,000 lines has some 300 kB. */
    public static final int MOST_MEGABYTES = 2;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(4);
    private static final int LONGEST_NAME = 200;

    private final PriceUploadRepository store;
    private final PriceListService keeping;
    private final PriceListQueryService reading;
    private final PriceQuery reads;
    private final Clock clock;

    PriceUploads(PriceUploadRepository store, PriceListService keeping, PriceListQueryService reading, PriceQuery reads,
            Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.reading = reading;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * What the file would do now.
     *
     * @param changes against the last published version, what stays as it is too
     * @param draft the draft whose lines it would replace; null when there is none
     */
    public record Preview(UUID id, String fileName, List<PriceChange> changes, List<RefusedLine> refused,
            @Nullable VersionRow draft, boolean done) {
        /** Whether it may be taken over: every line was understood. */
        public boolean isWhole() {
            return refused.isEmpty();
        }

        public long count(PriceChange.Outcome outcome) {
            return changes.stream().filter(change -> change.outcome() == outcome).count();
        }
    }

    /** Keeps a file that can be read; one that cannot is refused at once. */
    @Transactional
    public void upload(SiteRef site, String fileName, byte[] content, UUID token, Actor actor) {
        PricePolicy.require(actor);
        if (content.length > MOST_MEGABYTES * MEGABYTE)
            throw Sheet.refused("price.import.refused.large", MOST_MEGABYTES);
        PriceSheet.read(content);
        String name = fileName.length() > LONGEST_NAME
                ? fileName.substring(fileName.length() - LONGEST_NAME)
                : fileName;
        store.keep(token, site.id(), actor.id(), name, content, clock.instant(), clock.instant().plus(KEPT));
    }

    @Transactional(readOnly = true)
    public Preview preview(SiteRef site, UUID id, Actor actor) {
        Upload upload = find(site, id, actor);
        PriceSheet sheet = PriceSheet.read(upload.content());
        return new Preview(id, upload.fileName(), changes(site, sheet), sheet.refused(),
                reads.draft(site.id()).orElse(null), upload.done());
    }

    /**
     * Makes it the next version, or where no day is given the draft; confirmed twice it is made once.
     *
     * @throws WrongStateException when a line of it is refused
     */
    @Transactional
    public void confirm(SiteRef site, UUID id, Optional<LocalDate> from, Actor actor) {
        Upload upload = find(site, id, actor);
        if (upload.done()) return;
        PriceSheet sheet = PriceSheet.read(upload.content());
        if (!sheet.refused().isEmpty())
            throw new WrongStateException(Message.of("price.import.refused.lines", sheet.refused().size()));
        keeping.take(site, sheet.lines(), from, id, actor);
        store.done(id, clock.instant());
    }

    /** A line that stands in the file and was not understood is not one that is gone. */
    private List<PriceChange> changes(SiteRef site, PriceSheet sheet) {
        List<String> unread = sheet.refused().stream().flatMap(line -> Stream.ofNullable(line.code())).toList();
        return reading.changes(site, sheet.lines()).stream()
                .filter(change -> change.after() != null || !unread.contains(change.line().code())).toList();
    }

    private Upload find(SiteRef site, UUID id, Actor actor) {
        return store.find(id, site.id(), actor.id(), clock.instant())
                .orElseThrow(() -> new NotFoundException(id.toString()));
    }
}
