-- 维修单: the work one department does for one request (F-02, R-03-34; "work order" and "disposal slip" are this, C-06).
CREATE SEQUENCE repair_order_seq INCREMENT 50;
CREATE TABLE repair_order (
    id                     bigint        NOT NULL CONSTRAINT repair_order_pkey PRIMARY KEY,
    site_id                bigint        NOT NULL CONSTRAINT repair_order_site_fkey REFERENCES site,
    request_id             bigint        NOT NULL CONSTRAINT repair_order_request_fkey REFERENCES service_request,
    number                 varchar(24)   NOT NULL CONSTRAINT repair_order_number_key UNIQUE,
    status                 varchar(20)   NOT NULL CONSTRAINT repair_order_status_chk CHECK (status IN ('OPEN', 'ASSIGNED',
        'ON_SITE', 'QUOTED', 'WORKING', 'COMPLETED', 'REVIEWED', 'FILED', 'RETURNED', 'CANCELLED')),
    status_changed_by               varchar(40)   NOT NULL,
    status_changed_at               timestamptz   NOT NULL,
    department_code        varchar(20)   NOT NULL CONSTRAINT repair_order_department_fkey REFERENCES department,
    category_code          varchar(30)   NOT NULL CONSTRAINT repair_order_category_fkey REFERENCES category,
    family                 varchar(20)   NOT NULL CONSTRAINT repair_order_family_chk
        CHECK (family IN ('REPAIR', 'INDOOR_SERVICE', 'INTERNAL')),
    chargeable             varchar(20)   NOT NULL CONSTRAINT repair_order_chargeable_chk
        CHECK (chargeable IN ('NEVER', 'BY_LIST', 'BY_AGREEMENT')),
    description            varchar(2000) NOT NULL,
    unit_id                bigint        CONSTRAINT repair_order_unit_fkey REFERENCES unit,
    place                  varchar(100),
    accepted_at            timestamptz   NOT NULL,
    dispatched_at          timestamptz   NOT NULL,
    emergency              boolean       NOT NULL DEFAULT false,
    paperwork_due          timestamptz,
    standard_version_id    bigint        NOT NULL CONSTRAINT repair_order_standard_fkey REFERENCES service_standard_version,
    respond_due            timestamptz,
    target_due             timestamptz,
    finish_due             timestamptz,
    first_finish_due       timestamptz,
    rework_of_id           bigint        CONSTRAINT repair_order_rework_of_fkey REFERENCES repair_order,
    appointment_from       timestamptz,
    appointment_until      timestamptz,
    acknowledged_at        timestamptz,
    left_at                timestamptz,
    arrived_at             timestamptz,
    minutes_late           int           CONSTRAINT repair_order_minutes_late_chk CHECK (minutes_late >= 0),
    late_agreed_by         varchar(40),
    late_agreed_how        varchar(200),
    started_at             timestamptz,
    agreement_text         varchar(2000),
    agreement_for          timestamptz,
    agreement_price        numeric(12,2) CONSTRAINT repair_order_agreement_price_chk CHECK (agreement_price >= 0),
    agreement_document     varchar(100),
    agreed_with            varchar(40),
    agreed_at              timestamptz,
    completed_at           timestamptz,
    completed_by           bigint        CONSTRAINT repair_order_completed_by_fkey REFERENCES app_user,
    solved_by_phone        boolean       NOT NULL DEFAULT false,
    content                varchar(2000),
    no_materials           boolean       NOT NULL DEFAULT false,
    hours                  numeric(5,2)  CONSTRAINT repair_order_hours_chk CHECK (hours >= 0),
    labour_fee             numeric(12,2) CONSTRAINT repair_order_labour_fee_chk CHECK (labour_fee >= 0),
    worker_signature       varchar(40),
    worker_signed_at       timestamptz,
    owner_signature        varchar(40),
    owner_signed_at        timestamptz,
    no_owner_signature     varchar(200),
    slip_due_at            timestamptz,
    filed_at               timestamptz,
    refusals               int           NOT NULL DEFAULT 0,
    signing_round          int           NOT NULL DEFAULT 1,
    return_disposition          varchar(20)   CONSTRAINT repair_order_return_disposition_chk CHECK (return_disposition IN ('CONTRACTOR',
        'PARTNER', 'OUTSIDE_REFERRAL', 'REFUSE', 'OWNER_DECLINED')),
    return_text            varchar(1000),
    return_explanation     varchar(1000),
    return_told_how        varchar(200),
    return_proposed_by     bigint        CONSTRAINT repair_order_return_proposed_by_fkey REFERENCES app_user,
    return_proposed_at     timestamptz,
    version                bigint        NOT NULL,
    CONSTRAINT repair_order_appointment_chk CHECK (appointment_until >= appointment_from),
    CONSTRAINT repair_order_completed_chk CHECK (status NOT IN ('COMPLETED', 'REVIEWED', 'FILED')
        OR (completed_at IS NOT NULL AND completed_by IS NOT NULL AND content <> '' AND slip_due_at IS NOT NULL)),
    CONSTRAINT repair_order_filed_chk CHECK ((status = 'FILED') = (filed_at IS NOT NULL)),
    CONSTRAINT repair_order_returned_chk CHECK (status <> 'RETURNED'
        OR (return_disposition IS NOT NULL AND return_text <> '' AND return_explanation <> '')),
    CONSTRAINT repair_order_phone_chk CHECK (NOT solved_by_phone OR labour_fee IS NULL)
);
CREATE INDEX repair_order_by_time ON repair_order (site_id, dispatched_at DESC, id DESC);
CREATE INDEX repair_order_by_status ON repair_order (site_id, status, dispatched_at DESC, id DESC);
CREATE INDEX repair_order_by_department ON repair_order (site_id, department_code, status, dispatched_at DESC, id DESC);
CREATE INDEX repair_order_by_request ON repair_order (request_id);
CREATE INDEX repair_order_by_unit ON repair_order (unit_id, dispatched_at DESC) WHERE unit_id IS NOT NULL;
CREATE INDEX repair_order_rework ON repair_order (rework_of_id) WHERE rework_of_id IS NOT NULL;
-- What is still to be done, newest first: few of very many.
CREATE INDEX repair_order_open ON repair_order (site_id, dispatched_at DESC, id DESC)
    WHERE status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING');
CREATE INDEX repair_order_due ON repair_order (site_id, finish_due)
    WHERE status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING');
CREATE INDEX repair_order_slip_due ON repair_order (site_id, slip_due_at) WHERE status IN ('COMPLETED', 'REVIEWED');
CREATE INDEX repair_order_paperwork_due ON repair_order (site_id, paperwork_due)
    WHERE paperwork_due IS NOT NULL AND status NOT IN ('REVIEWED', 'FILED', 'RETURNED', 'CANCELLED');
CALL isolate_by_site('repair_order');

-- Who does it: one of our people, or a contracted crew by its name. Released rows say who had it before.
CREATE SEQUENCE order_assignee_seq INCREMENT 50;
CREATE TABLE order_assignee (
    id          bigint      NOT NULL CONSTRAINT order_assignee_pkey PRIMARY KEY,
    site_id     bigint      NOT NULL CONSTRAINT order_assignee_site_fkey REFERENCES site,
    order_id    bigint      NOT NULL CONSTRAINT order_assignee_order_fkey REFERENCES repair_order,
    user_id     bigint      CONSTRAINT order_assignee_user_fkey REFERENCES app_user,
    name        varchar(60) NOT NULL CONSTRAINT order_assignee_name_chk CHECK (name <> ''),
    assigned_at timestamptz NOT NULL,
    released_at timestamptz
);
CREATE INDEX order_assignee_by_order ON order_assignee (order_id);
CREATE INDEX order_assignee_by_user ON order_assignee (user_id, order_id) WHERE released_at IS NULL;
CREATE UNIQUE INDEX order_assignee_once_key ON order_assignee (order_id, user_id) WHERE released_at IS NULL;
CALL isolate_by_site('order_assignee');

-- What the owner was told it costs, and what they said (R-03-42, R-07-6).
CREATE SEQUENCE order_quotation_seq INCREMENT 50;
CREATE TABLE order_quotation (
    id            bigint        NOT NULL CONSTRAINT order_quotation_pkey PRIMARY KEY,
    site_id       bigint        NOT NULL CONSTRAINT order_quotation_site_fkey REFERENCES site,
    order_id      bigint        NOT NULL CONSTRAINT order_quotation_order_fkey REFERENCES repair_order,
    ordinal       int           NOT NULL CONSTRAINT order_quotation_ordinal_chk CHECK (ordinal > 0),
    supplementary boolean       NOT NULL,
    status        varchar(12)   NOT NULL CONSTRAINT order_quotation_status_chk
        CHECK (status IN ('PROPOSED', 'CONSENTED', 'DECLINED', 'SUPERSEDED')),
    total         numeric(12,2) NOT NULL CONSTRAINT order_quotation_total_chk CHECK (total >= 0),
    quoted_by     varchar(40)   NOT NULL,
    quoted_at     timestamptz   NOT NULL,
    answered_by   varchar(40),
    answered_how  varchar(10)   CONSTRAINT order_quotation_how_chk CHECK (answered_how IN ('SIGNED', 'PHONE')),
    heard_by      varchar(40),
    answered_at   timestamptz,
    CONSTRAINT order_quotation_ordinal_key UNIQUE (order_id, ordinal),
    CONSTRAINT order_quotation_consent_chk CHECK (status <> 'CONSENTED'
        OR (answered_by <> '' AND answered_how IS NOT NULL AND heard_by <> '' AND answered_at IS NOT NULL))
);
CALL isolate_by_site('order_quotation');

CREATE TABLE order_quotation_line (
    quotation_id bigint        NOT NULL CONSTRAINT order_quotation_line_quotation_fkey REFERENCES order_quotation,
    position     int           NOT NULL,
    site_id      bigint        NOT NULL CONSTRAINT order_quotation_line_site_fkey REFERENCES site,
    name         varchar(100)  NOT NULL CONSTRAINT order_quotation_line_name_chk CHECK (name <> ''),
    quantity     numeric(10,2) NOT NULL CONSTRAINT order_quotation_line_quantity_chk CHECK (quantity > 0),
    unit         varchar(10)   NOT NULL,
    unit_price   numeric(12,2) NOT NULL CONSTRAINT order_quotation_line_price_chk CHECK (unit_price >= 0),
    amount       numeric(12,2) NOT NULL CONSTRAINT order_quotation_line_amount_chk CHECK (amount = round(quantity * unit_price, 2)),
    labour       boolean       NOT NULL,
    CONSTRAINT order_quotation_line_pkey PRIMARY KEY (quotation_id, position)
);
CALL isolate_by_site('order_quotation_line');

-- What was used (R-03-43); a price only where the owner pays.
CREATE TABLE order_material (
    order_id   bigint        NOT NULL CONSTRAINT order_material_order_fkey REFERENCES repair_order,
    position   int           NOT NULL,
    site_id    bigint        NOT NULL CONSTRAINT order_material_site_fkey REFERENCES site,
    name       varchar(100)  NOT NULL CONSTRAINT order_material_name_chk CHECK (name <> ''),
    quantity   numeric(10,2) NOT NULL CONSTRAINT order_material_quantity_chk CHECK (quantity > 0),
    unit       varchar(10)   NOT NULL,
    unit_price numeric(12,2) CONSTRAINT order_material_price_chk CHECK (unit_price >= 0),
    amount     numeric(12,2) CONSTRAINT order_material_amount_chk
        CHECK (amount IS NOT DISTINCT FROM round(quantity * unit_price, 2)),
    CONSTRAINT order_material_pkey PRIMARY KEY (order_id, position)
);
CALL isolate_by_site('order_material');

-- Reviews and returns are signed; a new round begins when what was signed has changed.
CREATE SEQUENCE order_signature_seq INCREMENT 50;
CREATE TABLE order_signature (
    id           bigint      NOT NULL CONSTRAINT order_signature_pkey PRIMARY KEY,
    site_id      bigint      NOT NULL CONSTRAINT order_signature_site_fkey REFERENCES site,
    order_id     bigint      NOT NULL CONSTRAINT order_signature_order_fkey REFERENCES repair_order,
    kind         varchar(20) NOT NULL CONSTRAINT order_signature_kind_chk CHECK (kind IN ('SUPERVISOR_REVIEW',
        'CENTER_HEAD_REVIEW', 'SUPERVISOR_RETURN', 'CENTER_HEAD_RETURN')),
    round        int         NOT NULL,
    name         varchar(40) NOT NULL CONSTRAINT order_signature_name_chk CHECK (name <> ''),
    user_id      bigint      NOT NULL CONSTRAINT order_signature_user_fkey REFERENCES app_user,
    on_behalf_of varchar(40),
    signed_at    timestamptz NOT NULL,
    CONSTRAINT order_signature_once_key UNIQUE (order_id, kind, round)
);
CALL isolate_by_site('order_signature');
