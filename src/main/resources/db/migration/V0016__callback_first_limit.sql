-- A callback's limit can be extended: the first one is never lost, and reports use both. An extended one differs from it, and
-- no calendar moves it any more.
ALTER TABLE callback ADD COLUMN first_due_at timestamptz;
UPDATE callback SET first_due_at = due_at;
ALTER TABLE callback
    ALTER COLUMN first_due_at SET NOT NULL,
    ADD CONSTRAINT callback_first_due_chk CHECK (first_due_at <= due_at);
