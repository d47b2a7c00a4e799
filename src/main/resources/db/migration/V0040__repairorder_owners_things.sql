-- The owner's things at the place of work: supplied to be installed (R-03-41), moved out of the way (R-07-7), damaged (R-07-8).
CREATE SEQUENCE owners_thing_seq INCREMENT 50;
CREATE TABLE owners_thing (
    id             bigint        NOT NULL CONSTRAINT owners_thing_pkey PRIMARY KEY,
    site_id        bigint        NOT NULL CONSTRAINT owners_thing_site_fkey REFERENCES site,
    order_id       bigint        NOT NULL CONSTRAINT owners_thing_order_fkey REFERENCES repair_order,
    kind           varchar(10)   NOT NULL CONSTRAINT owners_thing_kind_chk CHECK (kind IN ('SUPPLIED', 'MOVED', 'DAMAGED')),
    item           varchar(200)  NOT NULL CONSTRAINT owners_thing_item_chk CHECK (item <> ''),
    finding        varchar(1000) CONSTRAINT owners_thing_finding_chk CHECK (finding <> ''),
    owner_name     varchar(40)   CONSTRAINT owners_thing_owner_chk CHECK (owner_name <> ''),
    owner_told     varchar(200)  CONSTRAINT owners_thing_told_chk CHECK (owner_told <> ''),
    amount         numeric(12, 2) CONSTRAINT owners_thing_amount_chk CHECK (amount >= 0),
    state          varchar(10)   NOT NULL CONSTRAINT owners_thing_state_chk CHECK (state IN ('NOTED', 'PROPOSED', 'AGREED', 'REFUSED')),
    needs_director boolean       NOT NULL,
    recorded_by    bigint        NOT NULL CONSTRAINT owners_thing_recorded_by_fkey REFERENCES app_user,
    recorder_name  varchar(100)  NOT NULL,
    recorded_at    timestamptz   NOT NULL,
    decided_by     bigint CONSTRAINT owners_thing_decided_by_fkey REFERENCES app_user,
    decider_name   varchar(100),
    decided_at     timestamptz,
    decision_note  varchar(500),
    version        int           NOT NULL,
    CONSTRAINT owners_thing_owners_word_chk CHECK ((owner_name IS NULL) = (owner_told IS NULL)
        AND (owner_name IS NOT NULL OR kind = 'SUPPLIED' AND finding IS NULL)),
    CONSTRAINT owners_thing_damage_chk CHECK ((kind = 'DAMAGED') = (amount IS NOT NULL) AND (kind = 'DAMAGED') = (state <> 'NOTED')
        AND (kind <> 'DAMAGED' OR finding IS NOT NULL) AND (kind = 'DAMAGED' OR NOT needs_director)),
    CONSTRAINT owners_thing_decided_chk CHECK (num_nulls(decided_by, decider_name, decided_at) IN (0, 3)
        AND (decided_by IS NOT NULL) = (state IN ('AGREED', 'REFUSED')) AND (state <> 'REFUSED' OR decision_note IS NOT NULL))
);
CREATE INDEX owners_thing_by_order ON owners_thing (order_id);
CREATE INDEX owners_thing_proposed ON owners_thing (site_id, recorded_at) WHERE state = 'PROPOSED';
CALL isolate_by_site('owners_thing');
