-- 延期: a later limit, asked for with its reason and granted by somebody else (R-03-49, R-03-50, R-03-56). The record itself
-- keeps its first limit; which kind of record it is, is its module's business.
CREATE SEQUENCE deadline_extension_seq INCREMENT 50;
CREATE TABLE deadline_extension (
    id             bigint        NOT NULL CONSTRAINT deadline_extension_pkey PRIMARY KEY,
    site_id        bigint        NOT NULL CONSTRAINT deadline_extension_site_fkey REFERENCES site,
    subject_kind   varchar(20)   NOT NULL CONSTRAINT deadline_extension_subject_kind_chk
        CHECK (subject_kind IN ('REQUEST', 'ORDER', 'COMPLAINT', 'INQUIRY', 'CALLBACK')),
    subject_id     bigint        NOT NULL,
    number         varchar(24)   NOT NULL,
    ordinal        int           NOT NULL CONSTRAINT deadline_extension_ordinal_chk CHECK (ordinal > 0),
    status         varchar(20)   NOT NULL CONSTRAINT deadline_extension_status_chk
        CHECK (status IN ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    level          varchar(20)   NOT NULL CONSTRAINT deadline_extension_level_chk CHECK (level IN ('CENTER_HEAD', 'DIRECTOR')),
    cause          varchar(20)   NOT NULL CONSTRAINT deadline_extension_cause_chk
        CHECK (cause IN ('OWNER', 'MATERIAL', 'TECHNICAL', 'WEATHER', 'OTHER')),
    reason         varchar(1000) NOT NULL CONSTRAINT deadline_extension_reason_chk CHECK (reason <> ''),
    present_due    timestamptz   NOT NULL,
    new_due        timestamptz   NOT NULL,
    late           boolean       NOT NULL,
    told_party     varchar(20)   NOT NULL CONSTRAINT deadline_extension_told_party_chk
        CHECK (told_party IN ('OWNER', 'FINDER', 'CS_SUPERVISOR')),
    told_name      varchar(60)   NOT NULL CONSTRAINT deadline_extension_told_name_chk CHECK (told_name <> ''),
    told_at        timestamptz   NOT NULL,
    told_how       varchar(200)  NOT NULL CONSTRAINT deadline_extension_told_how_chk CHECK (told_how <> ''),
    agreed_by      varchar(60),
    agreed_at      timestamptz,
    agreed_how     varchar(200),
    requested_by   bigint        NOT NULL CONSTRAINT deadline_extension_requested_by_fkey REFERENCES app_user,
    requester_name varchar(40)   NOT NULL,
    requested_at   timestamptz   NOT NULL,
    decided_by     bigint        CONSTRAINT deadline_extension_decided_by_fkey REFERENCES app_user,
    note           varchar(500),
    status_changed_by       varchar(40)   NOT NULL,
    status_changed_at       timestamptz   NOT NULL,
    version        bigint        NOT NULL,
    CONSTRAINT deadline_extension_ordinal_key UNIQUE (subject_kind, subject_id, ordinal),
    CONSTRAINT deadline_extension_later_chk CHECK (new_due > present_due),
    CONSTRAINT deadline_extension_agreed_chk CHECK (num_nulls(agreed_by, agreed_at, agreed_how) IN (0, 3)),
    CONSTRAINT deadline_extension_decided_chk CHECK ((status IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL)),
    -- Four eyes: nobody decides what they asked for.
    CONSTRAINT deadline_extension_four_eyes_chk CHECK (decided_by <> requested_by),
    CONSTRAINT deadline_extension_rejected_chk CHECK (status <> 'REJECTED' OR note <> '')
);
-- One open at a time.
CREATE UNIQUE INDEX deadline_extension_open_key ON deadline_extension (subject_kind, subject_id) WHERE status = 'REQUESTED';
CREATE INDEX deadline_extension_waiting ON deadline_extension (site_id, requested_at, id) WHERE status = 'REQUESTED';
CALL isolate_by_site('deadline_extension');

-- Where an order's limit comes from when it is not the standard's own, and whether an extension has moved it since.
ALTER TABLE repair_order
    ADD COLUMN due_basis      varchar(15) NOT NULL DEFAULT 'STANDARD'
        CONSTRAINT repair_order_due_basis_chk CHECK (due_basis IN ('STANDARD', 'AGREED', 'OWNER_REQUEST')),
    ADD COLUMN due_agreed_with varchar(60),
    ADD COLUMN due_agreed_how  varchar(200),
    ADD COLUMN due_extended    boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT repair_order_due_agreed_chk CHECK (due_basis <> 'OWNER_REQUEST' OR due_agreed_with <> '');
