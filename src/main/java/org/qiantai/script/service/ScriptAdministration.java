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
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.script.domain.CallScript;
import org.qiantai.script.domain.CallScript.Change;
import org.qiantai.script.domain.ScriptText;
import org.qiantai.script.repository.CallScriptRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with the sentences. The route table lets nobody else in. */
@Service
public class ScriptAdministration {
    private final CallScriptRepository scripts;
    private final CallScriptCatalogue book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScriptAdministration(CallScriptRepository scripts, CallScriptCatalogue book, TransactionTemplate transaction,
            Clock clock) {
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
        once(token, () -> new CallScript(text, change(token, actor)));
    }

    /** @throws StaleRecordException when somebody else changed it in between */
    public void change(Submission submission, ScriptText text, Actor actor) {
        step(submission, actor, (script, change) -> script.change(text, change));
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(Submission submission, Actor actor) {
        step(submission, actor, CallScript::activate);
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is not in use */
    public void deactivate(Submission submission, Actor actor) {
        step(submission, actor, CallScript::deactivate);
    }

    private void step(Submission submission, Actor actor, BiConsumer<CallScript, Change> verb) {
        once(submission.token(), () -> {
            CallScript script = find(submission.number());
            if (script.formVersion() != submission.version())
                throw new StaleRecordException(script.text().textZh(), script.changedBy(), script.changedAt());
            verb.accept(script, change(submission.token(), actor));
            return script;
        });
    }

    private void once(UUID token, Supplier<CallScript> work) {
        Submissions.run(() -> transaction.execute(_ -> made(token).orElseGet(() -> {
            CallScript saved = scripts.save(work.get());
            book.evictAfterCommit();
            return saved.id();
        })), () -> transaction.execute(_ -> made(token)));
    }

    private Optional<Long> made(UUID token) { return scripts.findByFormToken(token).map(CallScript::id); }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private CallScript find(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(scripts::findById).orElseThrow(() -> new NotFoundException(id));
    }

    private static ScriptRow row(CallScript script) {
        return new ScriptRow(script.id(), script.text(), script.isActive(), script.changedAt(), script.changedBy(),
                script.formVersion());
    }
}
