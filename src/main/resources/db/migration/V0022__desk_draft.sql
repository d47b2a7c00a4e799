-- What a receptionist has typed and not sent: found again after a reload or signing in anew, gone once it is logged.
CREATE TABLE desk_draft (
    user_id  bigint      NOT NULL CONSTRAINT desk_draft_user_fkey REFERENCES app_user,
    site_id  bigint      NOT NULL CONSTRAINT desk_draft_site_fkey REFERENCES site,
    token    uuid        NOT NULL,
    fields   jsonb       NOT NULL CONSTRAINT desk_draft_fields_chk CHECK (jsonb_typeof(fields) = 'object'),
    saved_at timestamptz NOT NULL,
    CONSTRAINT desk_draft_pkey PRIMARY KEY (user_id, site_id)
);
CREATE INDEX desk_draft_by_time ON desk_draft (saved_at);
CALL isolate_by_site('desk_draft');
