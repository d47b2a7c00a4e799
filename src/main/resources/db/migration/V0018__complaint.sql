-- 投诉: what somebody complains about, and until when it must be answered (R-06-11..19).
CREATE SEQUENCE complaint_seq INCREMENT 50;
CREATE TABLE complaint (
    id                  bigint       NOT NULL CONSTRAINT complaint_pkey PRIMARY KEY,
    site_id             bigint       NOT NULL CONSTRAINT complaint_site_fkey REFERENCES site,
    number              varchar(24)  NOT NULL CONSTRAINT complaint_number_key UNIQUE,
    form_token          uuid         NOT NULL CONSTRAINT complaint_form_token_key UNIQUE,
    status              varchar(20)  NOT NULL CONSTRAINT complaint_status_chk CHECK (status IN ('RECEIVED', 'EXPLAINED',
        'INVESTIGATING', 'AWAITING_DECISION', 'HANDLING', 'REPLIED', 'CLOSED')),
    status_changed_by            varchar(40)  NOT NULL,
    status_changed_at            timestamptz  NOT NULL,
    kind                varchar(20)  NOT NULL CONSTRAINT complaint_kind_chk CHECK (kind IN ('ATTITUDE', 'REPAIR_URGENT',
        'REPAIR_SIMPLE', 'REPAIR_OTHER', 'PUBLIC_HAZARD', 'PUBLIC', 'NEIGHBOUR', 'OTHER')),
    severity            varchar(10)  NOT NULL CONSTRAINT complaint_severity_chk
        CHECK (severity IN ('ORDINARY', 'SERIOUS', 'MAJOR')),
    about               varchar(100),
    -- The press or the authority that knows of it already.
    outside_attention   varchar(200),
    description         varchar(2000) NOT NULL CONSTRAINT complaint_description_chk CHECK (description <> ''),
    unit_id             bigint       CONSTRAINT complaint_unit_fkey REFERENCES unit,
    occupant_id         bigint       CONSTRAINT complaint_occupant_fkey REFERENCES occupant,
    complainant_name    varchar(40)  NOT NULL CONSTRAINT complaint_complainant_name_chk CHECK (complainant_name <> ''),
    complainant_phone   varchar(30),
    received_at         timestamptz  NOT NULL,
    received_by         bigint       NOT NULL CONSTRAINT complaint_received_by_fkey REFERENCES app_user,
    standard_version_id bigint       NOT NULL CONSTRAINT complaint_standard_fkey REFERENCES service_standard_version,
    respond_due         timestamptz,
    target_due          timestamptz,
    finish_due          timestamptz,
    first_finish_due    timestamptz,
    due_from            timestamptz,
    due_provisional     boolean      NOT NULL DEFAULT false,
    version             bigint       NOT NULL
);
CREATE INDEX complaint_by_time ON complaint (site_id, received_at DESC, id DESC);
CREATE INDEX complaint_by_unit ON complaint (unit_id, received_at DESC) WHERE unit_id IS NOT NULL;
-- What a changed calendar may move: few of many.
CREATE INDEX complaint_unanswered ON complaint (site_id, id)
    WHERE status::text IN ('RECEIVED', 'INVESTIGATING', 'AWAITING_DECISION', 'HANDLING');
CALL isolate_by_site('complaint');
