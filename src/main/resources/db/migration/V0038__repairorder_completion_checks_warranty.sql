-- R-07-9: tried and tidied up, null on slips from before it was asked for. R-03-43: why the hours are others than the steps'
-- own times tell. Warranty work is free whatever its category says.
ALTER TABLE repair_order
    ADD tested     boolean,
    ADD tidied     boolean,
    ADD hours_note varchar(200) CONSTRAINT repair_order_hours_note_chk CHECK (hours_note <> ''),
    ADD warranty   varchar(1000) CONSTRAINT repair_order_warranty_chk CHECK (warranty <> ''),
    ADD CONSTRAINT repair_order_completion_checks_chk CHECK ((tested IS NULL) = (tidied IS NULL)),
    ADD CONSTRAINT repair_order_hours_reason_chk CHECK (hours_note IS NULL OR hours IS NOT NULL);
