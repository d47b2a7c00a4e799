-- ShedLock writes and compares UTC without a zone. In a timestamptz that is read in each node's own zone: a node east of
-- the one that held the lock last would wait hours for it.
ALTER TABLE shedlock
    ALTER COLUMN lock_until TYPE timestamp USING lock_until AT TIME ZONE 'UTC',
    ALTER COLUMN locked_at TYPE timestamp USING locked_at AT TIME ZONE 'UTC';
