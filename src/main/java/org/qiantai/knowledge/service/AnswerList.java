package org.qiantai.knowledge.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.knowledge.repository.AnswerFilter;
import org.qiantai.knowledge.repository.ReferenceAnswerQuery;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of a site's answer cards, those that no longer hold too. */
@Service
@Transactional(readOnly = true)
public class AnswerList {
    private final ReferenceAnswerQuery reads;
    private final Clock clock;

    AnswerList(ReferenceAnswerQuery reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** @param after the key of the stretch before, the id of its last card; another text is the beginning */
    public Window<Card> page(SiteRef site, AnswerFilter filter, @Nullable String after) {
        Long last = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        return Window.of(reads.find(site.id(), filter, today(site), last, Window.SIZE + 1), Window.SIZE,
                card -> String.valueOf(card.id()));
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<Card> all(SiteRef site, AnswerFilter filter) {
        return reads.stream(site.id(), filter, today(site));
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
