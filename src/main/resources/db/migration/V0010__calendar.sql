-- Which days are worked, and when (domain.md §4). The company's calendar says nothing about anybody: no site_id, and no
-- row-level security. What a site has of its own stands in tables of its own, behind the wall, and wins.

-- The years whose holidays are known; the others are judged by the day of the week, provisionally.
CREATE TABLE calendar_year (
    year      int         NOT NULL CONSTRAINT calendar_year_pkey PRIMARY KEY
        CONSTRAINT calendar_year_year_chk CHECK (year BETWEEN 2000 AND 2100),
    loaded_at timestamptz NOT NULL,
    loaded_by varchar(40) NOT NULL
);

-- Hours are minutes after midnight in a multirange: several spans a day, and none of them can overlap. USUAL takes a day
-- back to what it would be without a row; the row stays, so that its version never runs twice.
CREATE TABLE calendar_day (
    day        date           NOT NULL CONSTRAINT calendar_day_pkey PRIMARY KEY,
    kind       varchar(10)    NOT NULL CONSTRAINT calendar_day_kind_chk CHECK (kind IN ('HOLIDAY', 'WORKDAY', 'USUAL')),
    name_zh    varchar(40)    NOT NULL,
    name_en    varchar(60)    NOT NULL,
    hours      int4multirange NOT NULL DEFAULT '{}',
    changed_at timestamptz    NOT NULL,
    changed_by varchar(40)    NOT NULL,
    form_token uuid           CONSTRAINT calendar_day_form_token_key UNIQUE,
    version    int            NOT NULL DEFAULT 1,
    CONSTRAINT calendar_day_hours_chk CHECK (hours <@ '{[0,1440)}' AND (kind = 'WORKDAY' OR isempty(hours)))
);

CREATE TABLE site_calendar_day (
    site_id    bigint         NOT NULL CONSTRAINT site_calendar_day_site_fkey REFERENCES site,
    day        date           NOT NULL,
    kind       varchar(10)    NOT NULL
        CONSTRAINT site_calendar_day_kind_chk CHECK (kind IN ('HOLIDAY', 'WORKDAY', 'USUAL')),
    name_zh    varchar(40)    NOT NULL,
    name_en    varchar(60)    NOT NULL,
    hours      int4multirange NOT NULL DEFAULT '{}',
    changed_at timestamptz    NOT NULL,
    changed_by varchar(40)    NOT NULL,
    form_token uuid           CONSTRAINT site_calendar_day_form_token_key UNIQUE,
    version    int            NOT NULL DEFAULT 1,
    CONSTRAINT site_calendar_day_pkey PRIMARY KEY (site_id, day),
    CONSTRAINT site_calendar_day_hours_chk CHECK (hours <@ '{[0,1440)}' AND (kind = 'WORKDAY' OR isempty(hours)))
);
CALL isolate_by_site('site_calendar_day');

-- The usual hours of a working day: the company's one row, which whoever changes a calendar locks.
CREATE TABLE business_hours (
    only_row   boolean        NOT NULL DEFAULT true CONSTRAINT business_hours_pkey PRIMARY KEY
        CONSTRAINT business_hours_only_row_chk CHECK (only_row),
    hours      int4multirange NOT NULL,
    changed_at timestamptz    NOT NULL,
    changed_by varchar(40)    NOT NULL,
    form_token uuid           CONSTRAINT business_hours_form_token_key UNIQUE,
    version    int            NOT NULL DEFAULT 1,
    CONSTRAINT business_hours_hours_chk CHECK (hours <@ '{[0,1440)}' AND NOT isempty(hours))
);
INSERT INTO business_hours (hours, changed_at, changed_by) VALUES ('{[480,1020)}', '2000-01-01T00:00:00Z', '-');

-- Empty hours are the company's again.
CREATE TABLE site_business_hours (
    site_id    bigint         NOT NULL CONSTRAINT site_business_hours_pkey PRIMARY KEY
        CONSTRAINT site_business_hours_site_fkey REFERENCES site,
    hours      int4multirange NOT NULL,
    changed_at timestamptz    NOT NULL,
    changed_by varchar(40)    NOT NULL,
    form_token uuid           CONSTRAINT site_business_hours_form_token_key UNIQUE,
    version    int            NOT NULL DEFAULT 1,
    CONSTRAINT site_business_hours_hours_chk CHECK (hours <@ '{[0,1440)}')
);
CALL isolate_by_site('site_business_hours');

-- A list or a notice between its preview and its confirmation. Its id is the form's token: sent twice it is kept once.
CREATE TABLE calendar_import (
    id         uuid        NOT NULL CONSTRAINT calendar_import_pkey PRIMARY KEY,
    user_id    bigint      NOT NULL,
    content    text        NOT NULL,
    year       int,
    expires_at timestamptz NOT NULL,
    done_at    timestamptz
);
CREATE INDEX calendar_import_by_expiry ON calendar_import (expires_at);
