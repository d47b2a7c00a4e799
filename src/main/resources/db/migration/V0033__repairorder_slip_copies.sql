-- The paper of an order: which of its three parts was printed, and who has it (R-07-12, R-08-25, C-46). The order itself
-- stays as it is, in its version too: paper comes and goes beside it.
CREATE SEQUENCE slip_custody_seq INCREMENT 50;
CREATE TABLE slip_custody (
    id       bigint NOT NULL CONSTRAINT slip_custody_pkey PRIMARY KEY,
    site_id  bigint NOT NULL CONSTRAINT slip_custody_site_fkey REFERENCES site,
    order_id bigint NOT NULL CONSTRAINT slip_custody_order_fkey REFERENCES repair_order,
    CONSTRAINT slip_custody_order_key UNIQUE (order_id)
);
CALL isolate_by_site('slip_custody');

CREATE SEQUENCE slip_copy_seq INCREMENT 50;
CREATE TABLE slip_copy (
    id          bigint      NOT NULL CONSTRAINT slip_copy_pkey PRIMARY KEY,
    site_id     bigint      NOT NULL CONSTRAINT slip_copy_site_fkey REFERENCES site,
    folder_id   bigint      NOT NULL CONSTRAINT slip_copy_folder_fkey REFERENCES slip_custody,
    order_id    bigint      NOT NULL CONSTRAINT slip_copy_order_fkey REFERENCES repair_order,
    part        varchar(12) NOT NULL CONSTRAINT slip_copy_part_chk CHECK (part IN ('CUSTOMER', 'ENGINEERING', 'FINANCE')),
    ordinal     int         NOT NULL CONSTRAINT slip_copy_ordinal_chk CHECK (ordinal > 0),
    state       varchar(10) NOT NULL CONSTRAINT slip_copy_state_chk
        CHECK (state IN ('AT_DESK', 'OUT', 'BACK', 'KEPT', 'LOST', 'VOID')),
    printed_at  timestamptz NOT NULL,
    printed_by  varchar(40) NOT NULL CONSTRAINT slip_copy_printed_by_chk CHECK (printed_by <> ''),
    reason      varchar(200) CONSTRAINT slip_copy_reason_chk CHECK (reason <> ''),
    holder      varchar(12) CONSTRAINT slip_copy_holder_chk
        CHECK (holder IN ('OWNER', 'TECHNICIAN', 'DEPARTMENT', 'FINANCE')),
    holder_name varchar(40),
    handed_at   timestamptz,
    status_changed_at    timestamptz NOT NULL,
    status_changed_by    varchar(40) NOT NULL,
    ended_for   varchar(200),
    CONSTRAINT slip_copy_ordinal_key UNIQUE (folder_id, part, ordinal),
    -- One of each part is good; judged at the commit, because a reprint adds the new one before the earlier one is void.
    CONSTRAINT slip_copy_good_key EXCLUDE USING btree (folder_id WITH =, part WITH =) WHERE (state <> 'VOID')
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT slip_copy_handed_chk CHECK (state NOT IN ('OUT', 'BACK', 'KEPT')
        OR (holder IS NOT NULL AND holder_name <> '' AND handed_at IS NOT NULL)),
    CONSTRAINT slip_copy_ended_chk CHECK ((state IN ('LOST', 'VOID')) = (ended_for IS NOT NULL AND ended_for <> ''))
);
CREATE INDEX slip_copy_out ON slip_copy (site_id, handed_at DESC, id DESC) WHERE state = 'OUT';
CREATE INDEX slip_copy_by_order ON slip_copy (order_id);
CALL isolate_by_site('slip_copy');
