-- How grave a matter is, and whether nobody has moved into the unit yet: criteria of the service standards (domain.md §4).
ALTER TABLE service_request
    ADD COLUMN severity varchar(10) NOT NULL DEFAULT 'ORDINARY'
        CONSTRAINT service_request_severity_chk CHECK (severity IN ('ORDINARY', 'SERIOUS', 'MAJOR')),
    ADD COLUMN before_move_in boolean NOT NULL DEFAULT false;

-- What was judged by a standard for the time before the move-in was meant so.
SELECT set_config('qiantai.sites', '*', true);
UPDATE service_request r SET before_move_in = true FROM service_standard_version v
    WHERE v.id = r.standard_version_id AND v.before_move_in;
