-- 答复卡: what the desk answers at once, fees, procedures, phone numbers, kept by the centre (R-06-21..23).
CREATE SEQUENCE reference_answer_seq INCREMENT 50;
CREATE TABLE reference_answer (
    id          bigint        NOT NULL DEFAULT nextval('reference_answer_seq') CONSTRAINT reference_answer_pkey PRIMARY KEY,
    site_id     bigint        NOT NULL CONSTRAINT reference_answer_site_fkey REFERENCES site,
    topic       varchar(10)   NOT NULL CONSTRAINT reference_answer_topic_chk
        CHECK (topic IN ('FEE', 'PROCEDURE', 'PHONE', 'ESTATE', 'OTHER')),
    title       varchar(60)   NOT NULL CONSTRAINT reference_answer_title_chk CHECK (title <> ''),
    text_zh     varchar(1000) NOT NULL CONSTRAINT reference_answer_text_zh_chk CHECK (text_zh <> ''),
    text_en     varchar(1000),
    keywords    varchar(200),
    valid_until date,
    -- What words are looked for in: title, keywords, texts, and how the first two sound; in small letters.
    search_text      text          NOT NULL,
    changed_at  timestamptz   NOT NULL,
    changed_by  varchar(40)   NOT NULL,
    removed     boolean       NOT NULL DEFAULT false,
    form_token  uuid          CONSTRAINT reference_answer_form_token_key UNIQUE,
    version     int           NOT NULL DEFAULT 0
);
CREATE INDEX reference_answer_kept ON reference_answer (site_id, topic, title) WHERE NOT removed;
CALL isolate_by_site('reference_answer');

-- 借用登记: what was lent out for help, until it is back with its department (R-08-7).
CREATE SEQUENCE item_loan_seq INCREMENT 50;
CREATE TABLE item_loan (
    id              bigint       NOT NULL DEFAULT nextval('item_loan_seq') CONSTRAINT item_loan_pkey PRIMARY KEY,
    site_id         bigint       NOT NULL CONSTRAINT item_loan_site_fkey REFERENCES site,
    form_token      uuid         NOT NULL CONSTRAINT item_loan_form_token_key UNIQUE,
    item            varchar(60)  NOT NULL CONSTRAINT item_loan_item_chk CHECK (item <> ''),
    department_code varchar(20)  CONSTRAINT item_loan_department_fkey REFERENCES department,
    request_id      bigint       CONSTRAINT item_loan_request_fkey REFERENCES service_request,
    unit_id         bigint       CONSTRAINT item_loan_unit_fkey REFERENCES unit,
    borrower        varchar(40)  NOT NULL CONSTRAINT item_loan_borrower_chk CHECK (borrower <> ''),
    phone           varchar(30),
    lent_at         timestamptz  NOT NULL,
    lent_by         varchar(40)  NOT NULL,
    due_at          timestamptz  NOT NULL,
    returned_at     timestamptz,
    received_by     varchar(40),
    condition       varchar(10)  CONSTRAINT item_loan_condition_chk CHECK (condition IN ('GOOD', 'DAMAGED', 'LOST')),
    return_note     varchar(500),
    version         bigint       NOT NULL,
    CONSTRAINT item_loan_due_chk CHECK (due_at > lent_at),
    CONSTRAINT item_loan_returned_chk CHECK (num_nulls(returned_at, received_by, condition) IN (0, 3))
);
CREATE INDEX item_loan_by_time ON item_loan (site_id, lent_at DESC, id DESC);
CREATE INDEX item_loan_out ON item_loan (site_id, due_at, id) WHERE returned_at IS NULL;
CREATE INDEX item_loan_by_request ON item_loan (request_id) WHERE request_id IS NOT NULL;
CALL isolate_by_site('item_loan');
