-- Since when a record's due times are counted, so that another calendar can count them again (domain.md §4). Null where
-- people entered the date, which no calendar moves. Provisional: they reach into a year whose holidays are not known yet.
ALTER TABLE service_request
    ADD COLUMN due_from timestamptz,
    ADD COLUMN due_provisional boolean NOT NULL DEFAULT false;
ALTER TABLE repair_order
    ADD COLUMN due_from timestamptz,
    ADD COLUMN due_provisional boolean NOT NULL DEFAULT false;
-- A callback is judged by the standard of its name, the check on site by another.
ALTER TABLE callback
    ADD COLUMN standard_version_id bigint
        CONSTRAINT callback_standard_fkey REFERENCES service_standard_version,
    ADD COLUMN check_standard_version_id bigint
        CONSTRAINT callback_check_standard_fkey REFERENCES service_standard_version,
    ADD COLUMN due_from timestamptz,
    ADD COLUMN due_provisional boolean NOT NULL DEFAULT false;

-- What was judged anew, agreed or extended before this column was there is left alone: its start is not known.
SELECT set_config('qiantai.sites', '*', true);
UPDATE service_request SET due_from = accepted_at WHERE first_finish_due IS NOT DISTINCT FROM finish_due;
UPDATE repair_order o SET due_from = accepted_at FROM service_standard_version v
    WHERE v.id = o.standard_version_id AND coalesce(v.finish_clock, '') <> 'AGREED'
        AND o.first_finish_due IS NOT DISTINCT FROM o.finish_due;

-- Who took a standard into use, or out of it.
ALTER TABLE service_standard
    ADD COLUMN changed_at timestamptz,
    ADD COLUMN changed_by varchar(40) NOT NULL DEFAULT '-',
    ADD COLUMN form_token uuid;
