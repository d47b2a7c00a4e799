-- What the desk and the supervisors know of a building, or of the whole site (building_id null): each its own line, with
-- who wrote it and when. What the register of buildings had as its one remark becomes the first.
CREATE SEQUENCE building_note_seq INCREMENT 50;
CREATE TABLE building_note (
    id          bigint       NOT NULL DEFAULT nextval('building_note_seq') CONSTRAINT building_note_pkey PRIMARY KEY,
    site_id     bigint       NOT NULL CONSTRAINT building_note_site_fkey REFERENCES site,
    building_id bigint,
    text        varchar(500) NOT NULL CONSTRAINT building_note_text_chk CHECK (text <> ''),
    changed_at  timestamptz  NOT NULL,
    changed_by  varchar(40)  NOT NULL,
    removed     boolean      NOT NULL DEFAULT false,
    form_token  uuid         CONSTRAINT building_note_form_token_key UNIQUE,
    version     int          NOT NULL DEFAULT 0,
    CONSTRAINT building_note_building_fkey FOREIGN KEY (site_id, building_id) REFERENCES building (site_id, id)
);
CREATE INDEX building_note_kept ON building_note (site_id, building_id) WHERE NOT removed;
CALL isolate_by_site('building_note');

-- Migrations are run by the table's owner, and the wall stands before the owner, too.
ALTER TABLE building NO FORCE ROW LEVEL SECURITY;
ALTER TABLE building_note NO FORCE ROW LEVEL SECURITY;
INSERT INTO building_note (site_id, building_id, text, changed_at, changed_by)
    SELECT site_id, id, note, changed_at, changed_by FROM building WHERE note <> '';
ALTER TABLE building_note FORCE ROW LEVEL SECURITY;
ALTER TABLE building FORCE ROW LEVEL SECURITY;
ALTER TABLE building DROP COLUMN note;
