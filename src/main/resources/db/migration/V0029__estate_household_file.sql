-- 一户一档 finds what a unit's people called about and were asked about, also where it was another place than their own.
CREATE INDEX request_caller_by_occupant ON request_caller (occupant_id) WHERE occupant_id IS NOT NULL;
CREATE INDEX callback_by_occupant ON callback (occupant_id) WHERE occupant_id IS NOT NULL;
