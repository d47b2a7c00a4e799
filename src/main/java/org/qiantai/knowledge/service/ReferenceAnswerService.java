package org.qiantai.knowledge.service;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.knowledge.ReferenceAnswerEntry;
import org.qiantai.knowledge.AnswerContent;
import org.qiantai.knowledge.domain.ReferenceAnswer;
import org.qiantai.knowledge.repository.ReferenceAnswerQuery;
import org.qiantai.knowledge.repository.ReferenceAnswerRepository;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Sounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the site's answer cards. */
@Service
public class ReferenceAnswerService implements ReferenceAnswerEntry {
    private final ReferenceAnswerRepository cards;
    private final ReferenceAnswerQuery reads;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReferenceAnswerService(ReferenceAnswerRepository cards, ReferenceAnswerQuery reads,
            TransactionOperations transaction, Clock clock) {
        this.cards = cards;
        this.reads = reads;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Card find(SiteRef site, long id) {
        return Objects.requireNonNull(transaction.execute(
                _ -> reads.byId(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)))));
    }

    public void add(SiteRef site, AnswerContent content, UUID token, Actor actor) {
        AnswerPolicy.require(actor);
        add(site, content, token, actor.name());
    }

    @Override
    public void add(SiteRef site, AnswerContent content, UUID token, String by) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!cards.existsByFormToken(token))
                cards.saveAndFlush(new ReferenceAnswer(site.id(), content, Sounds::of, clock.instant(), by, token));
            return true;
        })), () -> Optional.ofNullable(transaction.execute(_ -> cards.existsByFormToken(token) ? true : null)));
    }

    public void correct(SiteRef site, Submission submission, AnswerContent content, Actor actor) {
        change(site, submission, actor, card -> card.write(content, Sounds::of, clock.instant(), actor.name()));
    }

    public void remove(SiteRef site, Submission submission, Actor actor) {
        change(site, submission, actor, card -> card.remove(clock.instant(), actor.name()));
    }

    private void change(SiteRef site, Submission submission, Actor actor, Consumer<ReferenceAnswer> how) {
        transaction.executeWithoutResult(_ -> {
            ReferenceAnswer card = cards
                    .findByIdAndSiteIdAndRemovedFalse(Long.parseLong(submission.number()), site.id())
                    .orElseThrow(() -> new NotFoundException(submission.number()));
            AnswerPolicy.require(actor);
            if (card.version() != submission.version())
                throw new StaleRecordException(card.title(), card.changedBy(), card.changedAt());
            how.accept(card);
            cards.saveAndFlush(card);
        });
    }
}
