-- Who changed a site last, for "changed by X at T, nothing was saved".
ALTER TABLE site
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN changed_by varchar(40) NOT NULL DEFAULT '-',
    ADD COLUMN form_token uuid CONSTRAINT site_form_token_key UNIQUE;

CREATE SEQUENCE building_seq INCREMENT 50;
CREATE SEQUENCE unit_seq INCREMENT 50;
CREATE SEQUENCE occupant_seq INCREMENT 50;

CREATE TABLE building (
    id         bigint      NOT NULL DEFAULT nextval('building_seq') CONSTRAINT building_pkey PRIMARY KEY,
    site_id    bigint      NOT NULL CONSTRAINT building_site_fkey REFERENCES site,
    code       varchar(10) NOT NULL CONSTRAINT building_code_chk CHECK (code <> ''),
    name       varchar(40) NOT NULL,
    floors     int         CONSTRAINT building_floors_chk CHECK (floors BETWEEN 1 AND 200),
    note       varchar(500),
    changed_at timestamptz NOT NULL,
    changed_by varchar(40) NOT NULL,
    form_token uuid        CONSTRAINT building_form_token_key UNIQUE,
    version    int         NOT NULL DEFAULT 0,
    CONSTRAINT building_site_code_key UNIQUE (site_id, code),
    CONSTRAINT building_site_id_key UNIQUE (site_id, id)
);
CALL isolate_by_site('building');

-- A code with its numbers filled up with zeros, so that 2-1-101 comes before 10-1-101.
CREATE FUNCTION natural_order(code text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(CASE WHEN part[1] ~ '^[0-9]' THEN lpad(part[1], greatest(6, length(part[1])), '0') ELSE part[1] END,
        '' ORDER BY place)
    FROM regexp_matches(code, '[0-9]+|[^0-9]+', 'g') WITH ORDINALITY AS parts (part, place)
$$;

-- The code is what people say on the phone: building-entrance-room.
CREATE TABLE unit (
    id          bigint       NOT NULL DEFAULT nextval('unit_seq') CONSTRAINT unit_pkey PRIMARY KEY,
    site_id     bigint       NOT NULL CONSTRAINT unit_site_fkey REFERENCES site,
    building_id bigint       NOT NULL,
    code        varchar(20)  COLLATE "C" NOT NULL CONSTRAINT unit_code_chk CHECK (code ~ '^[A-Z0-9一-龥]+(-[A-Z0-9一-龥]+)*$'),
    sort_key    text         COLLATE "C" NOT NULL GENERATED ALWAYS AS (natural_order(code)) STORED,
    floor       int          CONSTRAINT unit_floor_chk CHECK (floor BETWEEN -20 AND 200),
    area        numeric(8,2) CONSTRAINT unit_area_chk CHECK (area > 0),
    usage       varchar(20)  NOT NULL
        CONSTRAINT unit_usage_chk CHECK (usage IN ('RESIDENTIAL', 'OFFICE', 'SHOP', 'PARKING', 'OTHER')),
    moved_in_on date,
    note        varchar(500),
    changed_at  timestamptz  NOT NULL,
    changed_by  varchar(40)  NOT NULL,
    form_token  uuid         CONSTRAINT unit_form_token_key UNIQUE,
    version     int          NOT NULL DEFAULT 0,
    CONSTRAINT unit_site_code_key UNIQUE (site_id, code),
    -- With the site in it: a unit never stands in another site's building.
    CONSTRAINT unit_building_fkey FOREIGN KEY (site_id, building_id) REFERENCES building (site_id, id)
);
CREATE INDEX unit_by_sort_key ON unit (site_id, sort_key, code);
CREATE INDEX unit_by_building ON unit (building_id, sort_key, code);
CALL isolate_by_site('unit');

CREATE TABLE occupant (
    id           bigint      NOT NULL DEFAULT nextval('occupant_seq') CONSTRAINT occupant_pkey PRIMARY KEY,
    site_id      bigint      NOT NULL CONSTRAINT occupant_site_fkey REFERENCES site,
    -- By its id alone, like all that point at a unit or a person: with the site in it, a connection that first checked
    -- the key while the table was small goes on by an index of the site's rows, and an import takes many minutes.
    unit_id      bigint      NOT NULL CONSTRAINT occupant_unit_fkey REFERENCES unit,
    name         varchar(60) NOT NULL CONSTRAINT occupant_name_chk CHECK (name <> ''),
    kind         varchar(10) NOT NULL
        CONSTRAINT occupant_kind_chk CHECK (kind IN ('OWNER', 'TENANT', 'FAMILY', 'CONTACT')),
    lives_from   date,
    lives_until  date,
    special_care varchar(10)
        CONSTRAINT occupant_special_care_chk CHECK (special_care IN ('ELDERLY', 'ILL', 'DISABLED', 'INFANT', 'OTHER')),
    care_note    varchar(200),
    note         varchar(500),
    changed_at   timestamptz NOT NULL,
    changed_by   varchar(40) NOT NULL,
    form_token   uuid        CONSTRAINT occupant_form_token_key UNIQUE,
    version      int         NOT NULL DEFAULT 0,
    CONSTRAINT occupant_period_chk CHECK (lives_until >= lives_from)
);
CREATE INDEX occupant_by_unit ON occupant (unit_id);
CALL isolate_by_site('occupant');

CREATE TABLE occupant_phone (
    site_id     bigint      NOT NULL CONSTRAINT occupant_phone_site_fkey REFERENCES site,
    occupant_id bigint      NOT NULL
        CONSTRAINT occupant_phone_occupant_fkey REFERENCES occupant ON DELETE CASCADE,
    position    int         NOT NULL CONSTRAINT occupant_phone_position_chk CHECK (position >= 0),
    phone       varchar(30) NOT NULL CONSTRAINT occupant_phone_phone_chk CHECK (phone ~ '^[+0-9][0-9 -]{2,29}$'),
    CONSTRAINT occupant_phone_pkey PRIMARY KEY (occupant_id, position)
);
CALL isolate_by_site('occupant_phone');

-- What "room, name or phone" is looked up in: prepared when a unit or an occupant changes, read by ranges of its key in
-- byte order. A key is a unit's or a person's, who knows the unit: one foreign key to check for each of the many rows,
-- and the site's is checked with the record itself. LIKE would not do: it is not leakproof, so under row-level security its index is not used.
CREATE TABLE household_search_key (
    site_id     bigint   NOT NULL,
    kind        smallint NOT NULL CONSTRAINT household_search_key_kind_chk CHECK (kind BETWEEN 1 AND 5),
    current     boolean  NOT NULL,
    key         text     COLLATE "C" NOT NULL CONSTRAINT household_search_key_key_chk CHECK (key <> ''),
    unit_id     bigint   CONSTRAINT household_search_key_unit_fkey REFERENCES unit ON DELETE CASCADE,
    occupant_id bigint   CONSTRAINT household_search_key_occupant_fkey REFERENCES occupant ON DELETE CASCADE,
    CONSTRAINT household_search_key_search_key UNIQUE NULLS NOT DISTINCT (site_id, kind, current, key, unit_id, occupant_id),
    CONSTRAINT household_search_key_whose_chk CHECK (num_nonnulls(unit_id, occupant_id) = 1)
);
CREATE INDEX household_search_key_by_unit ON household_search_key (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX household_search_key_by_occupant ON household_search_key (occupant_id) WHERE occupant_id IS NOT NULL;
CALL isolate_by_site('household_search_key');

-- An uploaded list of units and occupants between its preview and its confirmation, and what became of it. Its id is the
-- upload form's token, so that a form sent twice keeps its file once.
CREATE TABLE estate_import (
    id         uuid         NOT NULL CONSTRAINT estate_import_pkey PRIMARY KEY,
    site_id    bigint       NOT NULL CONSTRAINT estate_import_site_fkey REFERENCES site,
    user_id    bigint       NOT NULL,
    file_name  varchar(200) NOT NULL,
    content    bytea        NOT NULL,
    expires_at timestamptz  NOT NULL,
    done_at    timestamptz,
    created    int,
    changed    int,
    unchanged  int,
    refused    int,
    CONSTRAINT estate_import_done_chk
        CHECK (num_nulls(done_at, created, changed, unchanged, refused) IN (0, 5))
);
CREATE INDEX estate_import_by_expiry ON estate_import (expires_at);
CALL isolate_by_site('estate_import');
