-- 退单原因 (C-43): why an order is returned, each with what happens next. The company's, like categories; taken out of use,
-- never deleted.
CREATE TABLE return_reason (
    code       varchar(30)  NOT NULL CONSTRAINT return_reason_pkey PRIMARY KEY
        CONSTRAINT return_reason_code_chk CHECK (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    name_zh    varchar(60)  NOT NULL CONSTRAINT return_reason_name_zh_chk CHECK (name_zh <> ''),
    name_en    varchar(100) NOT NULL CONSTRAINT return_reason_name_en_chk CHECK (name_en <> ''),
    next_step  varchar(20)  NOT NULL CONSTRAINT return_reason_next_step_chk
        CHECK (next_step IN ('CONTRACTOR', 'PARTNER', 'OUTSIDE_REFERRAL', 'REFUSE')),
    sort       int          NOT NULL,
    active     boolean      NOT NULL DEFAULT true,
    changed_at timestamptz  NOT NULL DEFAULT now(),
    changed_by varchar(40)  NOT NULL DEFAULT '-',
    form_token uuid         CONSTRAINT return_reason_form_token_key UNIQUE,
    version    int          NOT NULL DEFAULT 0
);
INSERT INTO return_reason (code, name_zh, name_en, next_step, sort) VALUES
    ('CONTRACTOR', '需由特约工程队施工', 'Work for a contracted crew', 'CONTRACTOR', 10),
    ('PARTNER', '需由合作单位办理', 'Work for a partner of the company', 'PARTNER', 20),
    ('UTILITY', '属供水、供电、燃气、电信部门', 'The water, power, gas or telephone company’s', 'OUTSIDE_REFERRAL', 30),
    ('DEVELOPER', '在开发商保修范围内', 'Under the developer’s warranty', 'OUTSIDE_REFERRAL', 40),
    ('OUTSIDE_REFERRAL', '属其他外部单位负责', 'Somebody else outside is in charge', 'OUTSIDE_REFERRAL', 50),
    ('BEYOND_SCOPE', '超出物业服务范围', 'Beyond what the company does', 'REFUSE', 60),
    ('NO_PARTS', '配件停产，无法修复', 'The part is no longer made', 'REFUSE', 70),
    ('NOT_POSSIBLE', '现场不具备施工条件', 'The place does not allow the work', 'REFUSE', 80),
    ('OWNER_AGAINST', '业主不配合或不再需要', 'The owner does not want it, or not so', 'REFUSE', 90),
    ('REFUSE', '其他原因，无法办理', 'It cannot be done for another reason', 'REFUSE', 100);

ALTER TABLE repair_order
    ADD return_reason varchar(30) CONSTRAINT repair_order_return_reason_fkey REFERENCES return_reason,
    ADD CONSTRAINT repair_order_return_reason_chk CHECK (return_reason IS NULL OR return_disposition IS NOT NULL);
