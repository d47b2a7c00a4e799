-- R-03-65: work by agreement that is not done when the month ends has a slip of that month all the same: signed as complying
-- with the agreement, and received by the desk.
CREATE SEQUENCE interim_slip_seq INCREMENT 50;
CREATE TABLE interim_slip (
    id           bigint        NOT NULL CONSTRAINT interim_slip_pkey PRIMARY KEY,
    site_id      bigint        NOT NULL CONSTRAINT interim_slip_site_fkey REFERENCES site,
    order_id     bigint        NOT NULL CONSTRAINT interim_slip_order_fkey REFERENCES repair_order,
    month        date          NOT NULL CONSTRAINT interim_slip_month_chk CHECK (extract(day FROM month) = 1),
    progress     varchar(1000) NOT NULL CONSTRAINT interim_slip_progress_chk CHECK (progress <> ''),
    name         varchar(40)   NOT NULL CONSTRAINT interim_slip_name_chk CHECK (name <> ''),
    signed_by    bigint        NOT NULL CONSTRAINT interim_slip_signed_by_fkey REFERENCES app_user,
    on_behalf_of varchar(100),
    signed_at    timestamptz   NOT NULL,
    received_by  bigint CONSTRAINT interim_slip_received_by_fkey REFERENCES app_user,
    received_at  timestamptz,
    CONSTRAINT interim_slip_month_key UNIQUE (order_id, month),
    CONSTRAINT interim_slip_received_chk CHECK ((received_by IS NULL) = (received_at IS NULL)),
    CONSTRAINT interim_slip_order_chk CHECK (received_at >= signed_at)
);
CALL isolate_by_site('interim_slip');

-- What is to be back at the month's end, of what is not yet.
CREATE INDEX repair_order_by_agreement ON repair_order (site_id, agreed_at)
    WHERE agreed_at IS NOT NULL AND status NOT IN ('FILED', 'RETURNED', 'CANCELLED');
