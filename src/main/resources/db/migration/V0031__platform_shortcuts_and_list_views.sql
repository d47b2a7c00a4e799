-- Who does not want single keys to do anything (WCAG 2.1.4); everybody else has them.
CREATE TABLE shortcuts_off (
    user_id bigint NOT NULL CONSTRAINT shortcuts_off_pkey PRIMARY KEY
        CONSTRAINT shortcuts_off_user_fkey REFERENCES app_user
);
