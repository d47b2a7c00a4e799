-- 特约工程队: crews under contract, what each may be given, and how the service centre judges them (R-03-67, R-03-68).
CREATE SEQUENCE contractor_seq INCREMENT 50;
CREATE TABLE contractor (
    id           bigint      NOT NULL CONSTRAINT contractor_pkey PRIMARY KEY,
    site_id      bigint      NOT NULL CONSTRAINT contractor_site_fkey REFERENCES site,
    form_token   uuid        NOT NULL CONSTRAINT contractor_form_token_key UNIQUE,
    name         varchar(60) NOT NULL CONSTRAINT contractor_name_chk CHECK (name <> ''),
    contact      varchar(40) NOT NULL CONSTRAINT contractor_contact_chk CHECK (contact <> ''),
    phone        varchar(30) NOT NULL CONSTRAINT contractor_phone_chk CHECK (phone <> ''),
    active_until date,
    note         varchar(500),
    ended_at     timestamptz,
    ended_by     varchar(40),
    end_reason   varchar(200),
    version      bigint      NOT NULL,
    -- What an order names is a crew of the same site.
    CONSTRAINT contractor_site_key UNIQUE (id, site_id),
    CONSTRAINT contractor_ended_chk CHECK (num_nulls(ended_at, ended_by, end_reason) IN (0, 3))
);
CREATE UNIQUE INDEX contractor_name_key ON contractor (site_id, name) WHERE ended_at IS NULL;
CALL isolate_by_site('contractor');

CREATE TABLE contractor_category (
    contractor_id     bigint      NOT NULL,
    site_id       bigint      NOT NULL,
    category_code varchar(30) NOT NULL CONSTRAINT contractor_category_category_fkey REFERENCES category,
    CONSTRAINT contractor_category_pkey PRIMARY KEY (contractor_id, category_code),
    CONSTRAINT contractor_category_contractor_fkey FOREIGN KEY (contractor_id, site_id) REFERENCES contractor (id, site_id)
);
CALL isolate_by_site('contractor_category');

-- Kept as it was written (R-03-67): who judges otherwise, judges again.
CREATE TABLE contractor_evaluation (
    id         bigint       GENERATED ALWAYS AS IDENTITY CONSTRAINT contractor_evaluation_pkey PRIMARY KEY,
    site_id    bigint       NOT NULL,
    contractor_id  bigint       NOT NULL,
    form_token uuid         NOT NULL CONSTRAINT contractor_evaluation_form_token_key UNIQUE,
    held_on    date         NOT NULL,
    judged     varchar(200) NOT NULL CONSTRAINT contractor_evaluation_judged_chk CHECK (judged <> ''),
    quality    smallint     NOT NULL CONSTRAINT contractor_evaluation_quality_chk CHECK (quality BETWEEN 1 AND 5),
    timeliness smallint     NOT NULL CONSTRAINT contractor_evaluation_timeliness_chk CHECK (timeliness BETWEEN 1 AND 5),
    attitude   smallint     NOT NULL CONSTRAINT contractor_evaluation_attitude_chk CHECK (attitude BETWEEN 1 AND 5),
    verdict    varchar(10)  NOT NULL CONSTRAINT contractor_evaluation_verdict_chk CHECK (verdict IN ('KEEP', 'IMPROVE', 'END')),
    text       varchar(1000) NOT NULL CONSTRAINT contractor_evaluation_text_chk CHECK (text <> ''),
    made_by    varchar(40)  NOT NULL,
    made_at    timestamptz  NOT NULL,
    CONSTRAINT contractor_evaluation_contractor_fkey FOREIGN KEY (contractor_id, site_id) REFERENCES contractor (id, site_id)
);
CREATE INDEX contractor_evaluation_by_contractor ON contractor_evaluation (contractor_id, held_on DESC, id DESC);
CREATE TRIGGER contractor_evaluation_kept BEFORE UPDATE OR DELETE ON contractor_evaluation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL isolate_by_site('contractor_evaluation');

-- An order is given to a crew in place of our people; what is not among its matters, by written notice to the desk.
ALTER TABLE order_assignee
    ADD COLUMN contractor_id     bigint,
    ADD COLUMN contractor_notice varchar(200),
    ADD CONSTRAINT order_assignee_contractor_fkey FOREIGN KEY (contractor_id, site_id) REFERENCES contractor (id, site_id),
    ADD CONSTRAINT order_assignee_contractor_chk CHECK (contractor_id IS NULL OR user_id IS NULL),
    ADD CONSTRAINT order_assignee_contractor_notice_chk CHECK (contractor_notice IS NULL OR contractor_id IS NOT NULL);
CREATE INDEX order_assignee_by_contractor ON order_assignee (contractor_id, order_id) WHERE contractor_id IS NOT NULL;
