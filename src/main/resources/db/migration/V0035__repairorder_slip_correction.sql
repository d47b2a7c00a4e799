-- 退回补填: the reviewer's word about a slip that is to be filled again; gone once it has been, or once the slip is signed.
ALTER TABLE repair_order
    ADD COLUMN correction_note     varchar(500),
    ADD COLUMN correction_asked_at timestamptz,
    ADD COLUMN correction_asked_by bigint CONSTRAINT repair_order_correction_by_fkey REFERENCES app_user,
    ADD CONSTRAINT repair_order_correction_chk CHECK ((correction_note IS NULL) = (correction_asked_at IS NULL)
        AND (correction_note IS NULL) = (correction_asked_by IS NULL)
        AND (correction_note IS NULL OR correction_note <> '' AND status = 'COMPLETED'));

-- What a category's slips usually say of hours: the latest of each.
CREATE INDEX repair_order_hours ON repair_order (site_id, category_code, completed_at DESC) INCLUDE (hours)
    WHERE status IN ('REVIEWED', 'FILED') AND hours IS NOT NULL;
