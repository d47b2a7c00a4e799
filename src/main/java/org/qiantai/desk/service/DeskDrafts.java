package org.qiantai.desk.service;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qiantai.desk.repository.DraftRepository;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.servicerequest.CallerAttached;
import org.qiantai.servicerequest.IntakePart;
import org.qiantai.servicerequest.RequestLogged;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was typed at the desk and not sent: it survives a reload, a lost network and signing out, not its logging. */
@Service
public class DeskDrafts {
    /** A call that nobody logged for so long is over, and its phone number is nobody's business. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Set<String> KEPT_FIELDS = Set.of("unit", "occupantId", "place", "noUnitReason", "callerName",
            "callerPhone", "channel", "categoryCode", "description", "emergency", "receivedAt", "lateNote",
            "departments", "token");
    /** What is there before anybody has typed. */
    private static final Set<String> GIVEN = Set.of("token", "channel");
    private static final int LONGEST = 4_000;

    private final DraftRepository rows;
    private final IntakePart intake;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskDrafts(DraftRepository rows, IntakePart intake, JsonMapper json, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By the form's fields; empty when there is none. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(Actor actor, SiteRef site) {
        return rows.fields(actor.id(), site.id()).map(text -> json.readValue(text,
                new TypeReference<Map<String, List<String>>>() {
                })).orElse(Map.of());
    }

    /** Keeps what was typed so far; what arrives late, after its form was sent, is dropped. */
    @Transactional
    public void save(Actor actor, SiteRef site, UUID token, Map<String, List<String>> typed) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            List<String> said = values.stream().filter(value -> !value.isBlank() && value.length() <= LONGEST).toList();
            if (KEPT_FIELDS.contains(name) && !said.isEmpty()) kept.put(name, said);
        });
        if (intake.isSent(token)) return;
        if (GIVEN.containsAll(kept.keySet())) rows.remove(actor.id(), site.id(), token);
        else
            rows.save(actor.id(), site.id(), token, json.writeValueAsString(kept), clock.instant());
    }

    /** The form is to be empty again. */
    @Transactional
    public void drop(Actor actor, SiteRef site) { rows.remove(actor.id(), site.id()); }

    @EventListener
    void logged(RequestLogged request) { rows.end(request.by(), request.siteId(), request.token(), clock.instant()); }

    /** Whom the form was begun for has been seen to; what somebody typed of a matter of its own stays. */
    @EventListener
    void taken(CallerAttached call) { rows.removeUnlessTold(call.by(), call.siteId()); }

    @Scheduled(cron = "0 20 * * * *")
    void forget() {
        SiteScope.asProgram(() -> transaction
                .executeWithoutResult(_ -> rows.removeBefore(clock.instant().minus(KEPT))));
    }
}
