-- The owner's things at the place of work: supplied to be installed (R-03-41), moved out of the way (R-07-7), damaged (R-07-8).
CREATE SEQUENCE owner_property_seq INCREMENT 50;
CREATE TABLE owner_property (
    id             bigint        NOT NULL CONSTRAINT owner_property_pkey PRIMARY KEY,
    site_id        bigint        NOT NULL CONSTRAINT owner_property_site_fkey REFERENCES site,
    order_id       bigint        NOT NULL CONSTRAINT owner_property_order_fkey REFERENCES repair_order,
    kind           varchar(10)   NOT NULL CONSTRAINT owner_property_kind_chk CHECK (kind IN ('SUPPLIED', 'MOVED', 'DAMAGED')),
    item           varchar(200)  NOT NULL CONSTRAINT owner_property_item_chk CHECK (item <> ''),
    finding        varchar(1000) CONSTRAINT owner_property_finding_chk CHECK (finding <> ''),
    owner_name     varchar(40)   CONSTRAINT owner_property_owner_chk CHECK (owner_name <> ''),
    owner_told     varchar(200)  CONSTRAINT owner_property_told_chk CHECK (owner_told <> ''),
    amount         numeric(12, 2) CONSTRAINT owner_property_amount_chk CHECK (amount >= 0),
    state          varchar(10)   NOT NULL CONSTRAINT owner_property_state_chk CHECK (state IN ('NOTED', 'PROPOSED', 'AGREED', 'REFUSED')),
    needs_director boolean       NOT NULL,
    recorded_by    bigint        NOT NULL CONSTRAINT owner_property_recorded_by_fkey REFERENCES app_user,
    recorder_name  varchar(100)  NOT NULL,
    recorded_at    timestamptz   NOT NULL,
    decided_by     bigint CONSTRAINT owner_property_decided_by_fkey REFERENCES app_user,
    decider_name   varchar(100),
    decided_at     timestamptz,
    decision_note  varchar(500),
    version        int           NOT NULL,
    CONSTRAINT owner_property_owner_notice_chk CHECK ((owner_name IS NULL) = (owner_told IS NULL)
        AND (owner_name IS NOT NULL OR kind = 'SUPPLIED' AND finding IS NULL)),
    CONSTRAINT owner_property_damage_chk CHECK ((kind = 'DAMAGED') = (amount IS NOT NULL) AND (kind = 'DAMAGED') = (state <> 'NOTED')
        AND (kind <> 'DAMAGED' OR finding IS NOT NULL) AND (kind = 'DAMAGED' OR NOT needs_director)),
    CONSTRAINT owner_property_decided_chk CHECK (num_nulls(decided_by, decider_name, decided_at) IN (0, 3)
        AND (decided_by IS NOT NULL) = (state IN ('AGREED', 'REFUSED')) AND (state <> 'REFUSED' OR decision_note IS NOT NULL))
);
CREATE INDEX owner_property_by_order ON owner_property (order_id);
CREATE INDEX owner_property_proposed ON owner_property (site_id, recorded_at) WHERE state = 'PROPOSED';
CALL isolate_by_site('owner_property');
