-- What a technician is good at (R-07-5): categories of work, kept by the supervisor of the department, at each site.
CREATE TABLE technician_speciality (
    site_id       bigint      NOT NULL CONSTRAINT technician_speciality_site_fkey REFERENCES site,
    user_id       bigint      NOT NULL CONSTRAINT technician_speciality_user_fkey REFERENCES app_user,
    category_code varchar(30) NOT NULL CONSTRAINT technician_speciality_category_fkey REFERENCES category,
    said_by       varchar(40) NOT NULL,
    said_at       timestamptz NOT NULL,
    CONSTRAINT technician_speciality_pkey PRIMARY KEY (site_id, user_id, category_code)
);
CALL isolate_by_site('technician_speciality');
