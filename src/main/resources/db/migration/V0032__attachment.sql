-- Photos and papers of records. What lists and pages read is apart from the content, which is fetched on its own and may lie
-- in another store (qiantai.attachment.store).
CREATE TABLE attachment (
    id            bigint       GENERATED ALWAYS AS IDENTITY CONSTRAINT attachment_pkey PRIMARY KEY,
    site_id       bigint       NOT NULL CONSTRAINT attachment_site_fkey REFERENCES site,
    subject_kind  varchar(20)  NOT NULL,
    subject_id    bigint       NOT NULL,
    record_number varchar(30)  NOT NULL CONSTRAINT attachment_record_number_chk CHECK (record_number <> ''),
    purpose       varchar(10)  NOT NULL CONSTRAINT attachment_purpose_chk
        CHECK (purpose IN ('BEFORE', 'AFTER', 'DOCUMENT', 'OTHER')),
    name          varchar(120) NOT NULL CONSTRAINT attachment_name_chk CHECK (name <> ''),
    media_type    varchar(20)  NOT NULL CONSTRAINT attachment_media_type_chk
        CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    bytes         int          NOT NULL CONSTRAINT attachment_bytes_chk CHECK (bytes > 0),
    width         int          CONSTRAINT attachment_width_chk CHECK (width > 0),
    height        int          CONSTRAINT attachment_height_chk CHECK (height > 0),
    sha256        varchar(64)  NOT NULL CONSTRAINT attachment_sha256_chk CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content_key   uuid         NOT NULL CONSTRAINT attachment_content_key UNIQUE,
    added_at      timestamptz  NOT NULL,
    added_by_id   bigint       NOT NULL CONSTRAINT attachment_added_by_fkey REFERENCES app_user,
    added_by      varchar(40)  NOT NULL,
    form_token    uuid         NOT NULL,
    ordinal       int          NOT NULL CONSTRAINT attachment_ordinal_chk CHECK (ordinal > 0),
    removed_at    timestamptz,
    removed_by    varchar(40),
    removed_for   varchar(200),
    CONSTRAINT attachment_form_key UNIQUE (form_token, ordinal),
    CONSTRAINT attachment_size_chk CHECK ((width IS NULL) = (height IS NULL)
        AND (width IS NULL) = (media_type = 'application/pdf')),
    CONSTRAINT attachment_removed_chk CHECK (num_nulls(removed_at, removed_by, removed_for) IN (0, 3))
);
CREATE INDEX attachment_by_record ON attachment (record_number, id) WHERE removed_at IS NULL;
CALL isolate_by_site('attachment');

-- The database as the store of content. Pictures are packed already: they are not packed again.
CREATE TABLE attachment_content (
    site_id bigint      NOT NULL CONSTRAINT attachment_content_site_fkey REFERENCES site,
    key     uuid        NOT NULL,
    variant varchar(10) NOT NULL CONSTRAINT attachment_content_variant_chk CHECK (variant IN ('WHOLE', 'SMALL')),
    content bytea       NOT NULL,
    CONSTRAINT attachment_content_pkey PRIMARY KEY (key, variant)
);
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;
CALL isolate_by_site('attachment_content');
