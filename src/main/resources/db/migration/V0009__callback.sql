-- 回访: the desk's call to everybody who told us, once all departments have reported (R-03-70).
CREATE SEQUENCE callback_seq INCREMENT 50;
CREATE TABLE callback (
    id                  bigint        NOT NULL CONSTRAINT callback_pkey PRIMARY KEY,
    site_id             bigint        NOT NULL CONSTRAINT callback_site_fkey REFERENCES site,
    number              varchar(24)   NOT NULL CONSTRAINT callback_number_key UNIQUE,
    request_id          bigint        NOT NULL CONSTRAINT callback_request_fkey REFERENCES service_request,
    -- The request's how many-th report it is about: after rework everybody is asked again.
    round               int           NOT NULL CONSTRAINT callback_round_chk CHECK (round > 0),
    occupant_id         bigint        CONSTRAINT callback_occupant_fkey REFERENCES occupant,
    name                varchar(60)   NOT NULL CONSTRAINT callback_name_chk CHECK (name <> ''),
    phone               varchar(30),
    finder_id           bigint        CONSTRAINT callback_finder_fkey REFERENCES app_user,
    status              varchar(20)   NOT NULL CONSTRAINT callback_status_chk
        CHECK (status IN ('DUE', 'DONE', 'VERIFYING', 'RESOLVED', 'WITHDRAWN')),
    status_changed_by            varchar(40)   NOT NULL,
    status_changed_at            timestamptz   NOT NULL,
    due_at              timestamptz   NOT NULL,
    attempts            int           NOT NULL DEFAULT 0 CONSTRAINT callback_attempts_chk CHECK (attempts >= 0),
    last_attempt_at     timestamptz,
    agrees              boolean,
    satisfaction        int           CONSTRAINT callback_satisfaction_chk CHECK (satisfaction BETWEEN 1 AND 5),
    opinion             varchar(2000),
    promised_reply_at   timestamptz,
    reply               varchar(2000),
    replied_at          timestamptz,
    check_due_at        timestamptz,
    finding             varchar(2000),
    measure             varchar(2000),
    confirmed           boolean,
    rework_order_number varchar(24),
    outcome             varchar(20)   CONSTRAINT callback_outcome_chk
        CHECK (outcome IN ('AGREED', 'NOT_REACHED', 'CONFIRMED', 'NOT_CONFIRMED')),
    version             bigint        NOT NULL,
    CONSTRAINT callback_finder_or_owner_chk CHECK (finder_id IS NULL OR occupant_id IS NULL),
    CONSTRAINT callback_answer_chk CHECK ((agrees IS NULL) = (satisfaction IS NULL)),
    CONSTRAINT callback_reply_chk CHECK ((reply IS NULL) = (replied_at IS NULL)),
    CONSTRAINT callback_verifying_chk CHECK (status <> 'VERIFYING' OR (agrees IS FALSE AND check_due_at IS NOT NULL)),
    CONSTRAINT callback_resolved_chk CHECK (status <> 'RESOLVED'
        OR (finding <> '' AND measure <> '' AND confirmed IS NOT NULL)),
    CONSTRAINT callback_rework_chk CHECK (rework_order_number IS NULL OR confirmed IS TRUE),
    CONSTRAINT callback_ended_chk CHECK ((status IN ('DONE', 'RESOLVED')) = (outcome IS NOT NULL))
);
CREATE INDEX callback_by_due ON callback (site_id, due_at, id);
CREATE INDEX callback_by_status ON callback (site_id, status, due_at, id);
CREATE INDEX callback_by_request ON callback (request_id, id);
-- Whatever is still to be done, the oldest first: few of very many.
CREATE INDEX callback_open ON callback (site_id, due_at, id)
    WHERE status IN ('DUE', 'VERIFYING') OR (replied_at IS NULL AND (satisfaction <= 2 OR promised_reply_at IS NOT NULL));
-- The CS supervisor's queue: whom we still owe a word (R-08-26, R-03-93).
CREATE INDEX callback_reply_owed ON callback (site_id, due_at, id)
    WHERE replied_at IS NULL AND (satisfaction <= 2 OR promised_reply_at IS NOT NULL);
CALL isolate_by_site('callback');

-- Each call that was tried; written once (R-08-24).
CREATE SEQUENCE callback_attempt_seq INCREMENT 50;
CREATE TABLE callback_attempt (
    id          bigint      NOT NULL CONSTRAINT callback_attempt_pkey PRIMARY KEY,
    site_id     bigint      NOT NULL CONSTRAINT callback_attempt_site_fkey REFERENCES site,
    callback_id bigint      NOT NULL CONSTRAINT callback_attempt_callback_fkey REFERENCES callback,
    form_token  uuid        NOT NULL CONSTRAINT callback_attempt_form_token_key UNIQUE,
    at          timestamptz NOT NULL,
    called_by   bigint      NOT NULL CONSTRAINT callback_attempt_called_by_fkey REFERENCES app_user,
    caller_name varchar(40) NOT NULL,
    reached     boolean     NOT NULL,
    note        varchar(1000)
);
CREATE INDEX callback_attempt_by_callback ON callback_attempt (callback_id, id);
CALL isolate_by_site('callback_attempt');
