package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.repository.StandardSwitchRepository;
import org.qiantai.deadline.repository.StandardSwitchRepository.Switch;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes standards into use and out of it. Records keep the version they were judged by; the same form twice is one. */
@Service
@Transactional
public class StandardSwitching {
    private final StandardRepository standards;
    private final StandardSwitchRepository switches;
    private final StandardAmbiguity ambiguity;
    private final StandardCatalogue catalogue;
    private final Categories categories;
    private final Clock clock;

    StandardSwitching(StandardRepository standards, StandardSwitchRepository switches, StandardAmbiguity ambiguity,
            StandardCatalogue catalogue, Categories categories, Clock clock) {
        this.standards = standards;
        this.switches = switches;
        this.ambiguity = ambiguity;
        this.catalogue = catalogue;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * @throws WrongStateException when it is in use
     * @throws InvalidInputException when for some matter it would be as specific as another
     */
    public void activate(String code, UUID token, Actor actor) { turn(code, true, token, actor); }

    /** @throws WrongStateException when it is not in use, or something is judged by it by name */
    public void deactivate(String code, UUID token, Actor actor) {
        turn(code, false, token, actor);
    }

    private void turn(String code, boolean active, UUID token, Actor actor) {
        Switch now = switches.lock(code).orElseThrow(() -> new NotFoundException(code));
        if (token.equals(now.formToken())) return;
        if (now.active() == active)
            throw new WrongStateException(Message.of(
                    active ? "standard.refused.activeAlready" : "standard.refused.inactiveAlready", code,
                    now.changedBy()));
        StandardTerms terms = standards.newest(code).orElseThrow(() -> new NotFoundException(code)).terms();
        if (active) ambiguity.refuse(code, terms, standards.others(code));
        else
            requireUnneeded(code, terms);
        switches.turn(code, active, new Change(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), token));
        catalogue.evictAfterCommit();
    }

    private void requireUnneeded(String code, StandardTerms terms) {
        categories.inUse().stream().filter(category -> category.standard().equals(code)).findFirst()
                .ifPresent(category -> {
                    throw new WrongStateException(Message.of("standard.refused.named", code, category.code()));
                });
        switch (terms.scope().appliesTo()) {
            case ORDER, INQUIRY, COMPLAINT -> {
            }
            case DISPATCH, DECISION, APPROVAL, CALLBACK, CHECK, APPOINTMENT -> throw new WrongStateException(
                    Message.of("standard.refused.needed", code));
        }
    }
}
