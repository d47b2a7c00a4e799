package org.qiantai.answercard.service;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qiantai.answercard.AnswerCards.Card;
import org.qiantai.answercard.CardBook;
import org.qiantai.answercard.CardContent;
import org.qiantai.answercard.domain.AnswerCard;
import org.qiantai.answercard.repository.CardReads;
import org.qiantai.answercard.repository.CardRepository;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Sounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the site's answer cards. */
@Service
public class CardKeeping implements CardBook {
    private final CardRepository cards;
    private final CardReads reads;
    private final TransactionOperations transaction;
    private final Clock clock;

    CardKeeping(CardRepository cards, CardReads reads, TransactionOperations transaction, Clock clock) {
        this.cards = cards;
        this.reads = reads;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Card find(SiteRef site, long id) {
        return Objects.requireNonNull(transaction.execute(
                _ -> reads.byId(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)))));
    }

    public void add(SiteRef site, CardContent content, UUID token, Actor actor) {
        CardPolicy.require(actor);
        add(site, content, token, actor.name());
    }

    @Override
    public void add(SiteRef site, CardContent content, UUID token, String by) {
        SentOnce.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!cards.existsByFormToken(token))
                cards.saveAndFlush(new AnswerCard(site.id(), content, Sounds::of, clock.instant(), by, token));
            return true;
        })), () -> Optional.ofNullable(transaction.execute(_ -> cards.existsByFormToken(token) ? true : null)));
    }

    public void correct(SiteRef site, Step step, CardContent content, Actor actor) {
        change(site, step, actor, card -> card.write(content, Sounds::of, clock.instant(), actor.name()));
    }

    public void remove(SiteRef site, Step step, Actor actor) {
        change(site, step, actor, card -> card.remove(clock.instant(), actor.name()));
    }

    private void change(SiteRef site, Step step, Actor actor, Consumer<AnswerCard> how) {
        transaction.executeWithoutResult(_ -> {
            AnswerCard card = cards.findByIdAndSiteIdAndRemovedFalse(Long.parseLong(step.number()), site.id())
                    .orElseThrow(() -> new NotFoundException(step.number()));
            CardPolicy.require(actor);
            if (card.version() != step.version())
                throw new StaleRecordException(card.title(), card.changedBy(), card.changedAt());
            how.accept(card);
            cards.saveAndFlush(card);
        });
    }
}
