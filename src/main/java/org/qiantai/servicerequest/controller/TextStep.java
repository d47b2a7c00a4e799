package org.qiantai.servicerequest.controller;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestAction;
import org.qiantai.servicerequest.service.RequestOutcomes;

/** The steps whose form is one text: what is asked, and which use case takes it. */
enum TextStep {
    answer(true, "request.answered") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.answer(submission, text, actor);
        }
    },
    referral(false, "request.referred") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.refer(submission, text, actor);
        }
    },
    emergency(true, "request.raised") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.raise(submission, text, actor);
        }
    },
    cancellation(true, "request.cancelled") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.cancel(submission, text, actor);
        }
    },
    reopening(true, "request.reopened") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.reopen(submission, text, actor);
        }
    },
    note(true, "request.noted") {
        @Override
        void take(RequestOutcomes handling, Submission submission, String text, Actor actor) {
            handling.note(submission, text, actor);
        }
    };

    private final boolean textRequired;

    private final String done;

    TextStep(boolean textRequired, String done) {
        this.textRequired = textRequired;
        this.done = done;
    }

    abstract void take(RequestOutcomes handling, Submission submission, String text, Actor actor);

    /** What it asks the service to do. */
    RequestAction action() {
        return switch (this) {
            case answer -> RequestAction.ANSWER;
            case referral -> RequestAction.REFER;
            case emergency -> RequestAction.RAISE;
            case cancellation -> RequestAction.CANCEL;
            case reopening -> RequestAction.REOPEN;
            case note -> RequestAction.NOTE;
        };
    }

    /** The sentence that says it is done, without its {@code done.}. */
    String done() { return done; }

    public boolean textRequired() { return textRequired; }

    /** What is said to the caller meanwhile: names of {@code org.qiantai.script.ScriptMoment} with commas; null for nothing. */
    public @Nullable String moments() {
        return switch (this) {
            case answer -> "REPLY,LATER";
            case referral -> "LATER";
            case cancellation -> "APOLOGY,FAREWELL";
            case emergency, reopening, note -> null;
        };
    }

    /** Its messages: {@code request.step.<name>.title}, {@code .label}, {@code .hint}. */
    public String key() {
        return "request.step." + name();
    }
}
