package org.qiantai.script.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.script.domain.Script;
import org.qiantai.script.domain.Script.Change;
import org.qiantai.script.domain.ScriptText;
import org.qiantai.script.repository.Scripts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with the sentences. The route table lets nobody else in. */
@Service
public class ScriptAdministration {
    private final Scripts scripts;
    private final ScriptBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScriptAdministration(Scripts scripts, ScriptBook book, TransactionTemplate transaction, Clock clock) {
        this.scripts = scripts;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of them, those not in use, too: moment by moment. */
    public List<ScriptRow> list() {
        return scripts.inOrder().stream().map(ScriptAdministration::row)
                .sorted(Comparator.comparing((ScriptRow row) -> row.text().moment())).toList();
    }

    /** @throws NotFoundException when there is none */
    public ScriptRow script(String id) { return row(find(id)); }

    public void create(ScriptText text, UUID token, Actor actor) {
        once(token, () -> new Script(text, change(token, actor)));
    }

    /** @throws StaleRecordException when somebody else changed it in between */
    public void change(Step step, ScriptText text, Actor actor) {
        step(step, actor, (script, change) -> script.change(text, change));
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(Step step, Actor actor) {
        step(step, actor, Script::activate);
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is not in use */
    public void deactivate(Step step, Actor actor) {
        step(step, actor, Script::deactivate);
    }

    private void step(Step step, Actor actor, BiConsumer<Script, Change> verb) {
        once(step.token(), () -> {
            Script script = find(step.number());
            if (script.formVersion() != step.version())
                throw new StaleRecordException(script.text().textZh(), script.changedBy(), script.changedAt());
            verb.accept(script, change(step.token(), actor));
            return script;
        });
    }

    private void once(UUID token, Supplier<Script> work) {
        SentOnce.run(() -> transaction.execute(_ -> made(token).orElseGet(() -> {
            Script saved = scripts.save(work.get());
            book.evictAfterCommit();
            return saved.id();
        })), () -> transaction.execute(_ -> made(token)));
    }

    private Optional<Long> made(UUID token) { return scripts.findByFormToken(token).map(Script::id); }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private Script find(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(scripts::findById).orElseThrow(() -> new NotFoundException(id));
    }

    private static ScriptRow row(Script script) {
        return new ScriptRow(script.id(), script.text(), script.isActive(), script.changedAt(), script.changedBy(),
                script.formVersion());
    }
}
