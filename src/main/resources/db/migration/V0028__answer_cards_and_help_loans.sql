-- 答复卡: what the desk answers at once, fees, procedures, phone numbers, kept by the centre (R-06-21..23).
CREATE SEQUENCE answer_card_seq INCREMENT 50;
CREATE TABLE answer_card (
    id          bigint        NOT NULL DEFAULT nextval('answer_card_seq') CONSTRAINT answer_card_pkey PRIMARY KEY,
    site_id     bigint        NOT NULL CONSTRAINT answer_card_site_fkey REFERENCES site,
    topic       varchar(10)   NOT NULL CONSTRAINT answer_card_topic_chk
        CHECK (topic IN ('FEE', 'PROCEDURE', 'PHONE', 'ESTATE', 'OTHER')),
    title       varchar(60)   NOT NULL CONSTRAINT answer_card_title_chk CHECK (title <> ''),
    text_zh     varchar(1000) NOT NULL CONSTRAINT answer_card_text_zh_chk CHECK (text_zh <> ''),
    text_en     varchar(1000),
    keywords    varchar(200),
    valid_until date,
    -- What words are looked for in: title, keywords, texts, and how the first two sound; in small letters.
    sought      text          NOT NULL,
    changed_at  timestamptz   NOT NULL,
    changed_by  varchar(40)   NOT NULL,
    removed     boolean       NOT NULL DEFAULT false,
    form_token  uuid          CONSTRAINT answer_card_form_token_key UNIQUE,
    version     int           NOT NULL DEFAULT 0
);
CREATE INDEX answer_card_kept ON answer_card (site_id, topic, title) WHERE NOT removed;
CALL isolate_by_site('answer_card');

-- 借用登记: what was lent out for help, until it is back with its department (R-08-7).
CREATE SEQUENCE help_loan_seq INCREMENT 50;
CREATE TABLE help_loan (
    id              bigint       NOT NULL DEFAULT nextval('help_loan_seq') CONSTRAINT help_loan_pkey PRIMARY KEY,
    site_id         bigint       NOT NULL CONSTRAINT help_loan_site_fkey REFERENCES site,
    form_token      uuid         NOT NULL CONSTRAINT help_loan_form_token_key UNIQUE,
    item            varchar(60)  NOT NULL CONSTRAINT help_loan_item_chk CHECK (item <> ''),
    department_code varchar(20)  CONSTRAINT help_loan_department_fkey REFERENCES department,
    request_id      bigint       CONSTRAINT help_loan_request_fkey REFERENCES service_request,
    unit_id         bigint       CONSTRAINT help_loan_unit_fkey REFERENCES unit,
    borrower        varchar(40)  NOT NULL CONSTRAINT help_loan_borrower_chk CHECK (borrower <> ''),
    phone           varchar(30),
    lent_at         timestamptz  NOT NULL,
    lent_by         varchar(40)  NOT NULL,
    due_at          timestamptz  NOT NULL,
    returned_at     timestamptz,
    received_by     varchar(40),
    condition       varchar(10)  CONSTRAINT help_loan_condition_chk CHECK (condition IN ('GOOD', 'DAMAGED', 'LOST')),
    return_note     varchar(500),
    version         bigint       NOT NULL,
    CONSTRAINT help_loan_due_chk CHECK (due_at > lent_at),
    CONSTRAINT help_loan_returned_chk CHECK (num_nulls(returned_at, received_by, condition) IN (0, 3))
);
CREATE INDEX help_loan_by_time ON help_loan (site_id, lent_at DESC, id DESC);
CREATE INDEX help_loan_out ON help_loan (site_id, due_at, id) WHERE returned_at IS NULL;
CREATE INDEX help_loan_by_request ON help_loan (request_id) WHERE request_id IS NOT NULL;
CALL isolate_by_site('help_loan');
