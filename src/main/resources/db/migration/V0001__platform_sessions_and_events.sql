-- Two-character and longer Chinese searches; its use of the database's ctype is checked at start.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Spring Session's tables, as its JDBC store expects them.
CREATE TABLE spring_session (
    primary_id            char(36)     NOT NULL CONSTRAINT spring_session_pk PRIMARY KEY,
    session_id            char(36)     NOT NULL CONSTRAINT spring_session_id_key UNIQUE,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval int          NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX spring_session_by_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL
        CONSTRAINT spring_session_attributes_session_fkey REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name)
);

-- Modulith's event publication registry: what is to be told after commit, until it has been told.
CREATE TABLE event_publication (
    id                     uuid        NOT NULL CONSTRAINT event_publication_pkey PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_by_event ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON event_publication (completion_date);
