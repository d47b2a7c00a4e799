-- 特约工程队: crews under contract, what each may be given, and how the service centre judges them (R-03-67, R-03-68).
CREATE SEQUENCE vendor_seq INCREMENT 50;
CREATE TABLE vendor (
    id           bigint      NOT NULL CONSTRAINT vendor_pkey PRIMARY KEY,
    site_id      bigint      NOT NULL CONSTRAINT vendor_site_fkey REFERENCES site,
    form_token   uuid        NOT NULL CONSTRAINT vendor_form_token_key UNIQUE,
    name         varchar(60) NOT NULL CONSTRAINT vendor_name_chk CHECK (name <> ''),
    contact      varchar(40) NOT NULL CONSTRAINT vendor_contact_chk CHECK (contact <> ''),
    phone        varchar(30) NOT NULL CONSTRAINT vendor_phone_chk CHECK (phone <> ''),
    active_until date,
    note         varchar(500),
    ended_at     timestamptz,
    ended_by     varchar(40),
    end_reason   varchar(200),
    version      bigint      NOT NULL,
    -- What an order names is a crew of the same site.
    CONSTRAINT vendor_site_key UNIQUE (id, site_id),
    CONSTRAINT vendor_ended_chk CHECK (num_nulls(ended_at, ended_by, end_reason) IN (0, 3))
);
CREATE UNIQUE INDEX vendor_name_key ON vendor (site_id, name) WHERE ended_at IS NULL;
CALL isolate_by_site('vendor');

CREATE TABLE vendor_category (
    vendor_id     bigint      NOT NULL,
    site_id       bigint      NOT NULL,
    category_code varchar(30) NOT NULL CONSTRAINT vendor_category_category_fkey REFERENCES category,
    CONSTRAINT vendor_category_pkey PRIMARY KEY (vendor_id, category_code),
    CONSTRAINT vendor_category_vendor_fkey FOREIGN KEY (vendor_id, site_id) REFERENCES vendor (id, site_id)
);
CALL isolate_by_site('vendor_category');

-- Kept as it was written (R-03-67): who judges otherwise, judges again.
CREATE TABLE vendor_evaluation (
    id         bigint       GENERATED ALWAYS AS IDENTITY CONSTRAINT vendor_evaluation_pkey PRIMARY KEY,
    site_id    bigint       NOT NULL,
    vendor_id  bigint       NOT NULL,
    form_token uuid         NOT NULL CONSTRAINT vendor_evaluation_form_token_key UNIQUE,
    held_on    date         NOT NULL,
    judged     varchar(200) NOT NULL CONSTRAINT vendor_evaluation_judged_chk CHECK (judged <> ''),
    quality    smallint     NOT NULL CONSTRAINT vendor_evaluation_quality_chk CHECK (quality BETWEEN 1 AND 5),
    timeliness smallint     NOT NULL CONSTRAINT vendor_evaluation_timeliness_chk CHECK (timeliness BETWEEN 1 AND 5),
    attitude   smallint     NOT NULL CONSTRAINT vendor_evaluation_attitude_chk CHECK (attitude BETWEEN 1 AND 5),
    verdict    varchar(10)  NOT NULL CONSTRAINT vendor_evaluation_verdict_chk CHECK (verdict IN ('KEEP', 'IMPROVE', 'END')),
    text       varchar(1000) NOT NULL CONSTRAINT vendor_evaluation_text_chk CHECK (text <> ''),
    made_by    varchar(40)  NOT NULL,
    made_at    timestamptz  NOT NULL,
    CONSTRAINT vendor_evaluation_vendor_fkey FOREIGN KEY (vendor_id, site_id) REFERENCES vendor (id, site_id)
);
CREATE INDEX vendor_evaluation_by_vendor ON vendor_evaluation (vendor_id, held_on DESC, id DESC);
CREATE TRIGGER vendor_evaluation_kept BEFORE UPDATE OR DELETE ON vendor_evaluation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL isolate_by_site('vendor_evaluation');

-- An order is given to a crew in place of our people; what is not among its matters, by written notice to the desk.
ALTER TABLE order_assignee
    ADD COLUMN vendor_id     bigint,
    ADD COLUMN vendor_notice varchar(200),
    ADD CONSTRAINT order_assignee_vendor_fkey FOREIGN KEY (vendor_id, site_id) REFERENCES vendor (id, site_id),
    ADD CONSTRAINT order_assignee_vendor_chk CHECK (vendor_id IS NULL OR user_id IS NULL),
    ADD CONSTRAINT order_assignee_vendor_notice_chk CHECK (vendor_notice IS NULL OR vendor_id IS NOT NULL);
CREATE INDEX order_assignee_by_vendor ON order_assignee (vendor_id, order_id) WHERE vendor_id IS NOT NULL;
