-- Names written by hand on the screen (R-03-43, R-03-44, R-07-10, R-07-11). The picture lies apart from the record whose
-- signature it is, which only points to it: no list and no page of an order ever reads pictures along.
CREATE SEQUENCE drawn_signature_seq INCREMENT 50;
CREATE TABLE drawn_signature (
    id       bigint      NOT NULL CONSTRAINT drawn_signature_pkey PRIMARY KEY,
    site_id  bigint      NOT NULL CONSTRAINT drawn_signature_site_fkey REFERENCES site,
    order_id bigint      NOT NULL CONSTRAINT drawn_signature_order_fkey REFERENCES repair_order,
    place    varchar(10) NOT NULL CONSTRAINT drawn_signature_place_chk
        CHECK (place IN ('CONSENT', 'WORKER', 'OWNER', 'RETURN')),
    name     varchar(40) NOT NULL CONSTRAINT drawn_signature_name_chk CHECK (name <> ''),
    drawn_at timestamptz NOT NULL,
    png      bytea       NOT NULL CONSTRAINT drawn_signature_png_chk CHECK (octet_length(png) BETWEEN 45 AND 204800
        AND substring(png FROM 1 FOR 8) = '\x89504e470d0a1a0a'::bytea),
    width    int         NOT NULL CONSTRAINT drawn_signature_width_chk CHECK (width BETWEEN 1 AND 2000),
    height   int         NOT NULL CONSTRAINT drawn_signature_height_chk CHECK (height BETWEEN 1 AND 1000),
    -- What points to a picture points to one of its own order.
    CONSTRAINT drawn_signature_order_key UNIQUE (id, order_id)
);
ALTER TABLE drawn_signature ALTER COLUMN png SET STORAGE EXTERNAL;
CREATE INDEX drawn_signature_by_order ON drawn_signature (order_id);
CALL isolate_by_site('drawn_signature');

ALTER TABLE repair_order
    ADD worker_drawn_id bigint,
    ADD owner_drawn_id  bigint,
    ADD CONSTRAINT repair_order_worker_drawn_fkey FOREIGN KEY (worker_drawn_id, id) REFERENCES drawn_signature (id, order_id),
    ADD CONSTRAINT repair_order_owner_drawn_fkey FOREIGN KEY (owner_drawn_id, id) REFERENCES drawn_signature (id, order_id),
    ADD CONSTRAINT repair_order_drawn_chk CHECK ((worker_drawn_id IS NULL OR worker_signature IS NOT NULL)
        AND (owner_drawn_id IS NULL OR owner_signature IS NOT NULL));
ALTER TABLE order_quotation
    ADD drawn_id bigint,
    ADD CONSTRAINT order_quotation_drawn_fkey FOREIGN KEY (drawn_id, order_id) REFERENCES drawn_signature (id, order_id),
    ADD CONSTRAINT order_quotation_drawn_chk CHECK (drawn_id IS NULL OR (answered_by IS NOT NULL AND answered_how IS NOT DISTINCT FROM 'SIGNED'));
ALTER TABLE order_signature
    ADD drawn_id bigint,
    ADD CONSTRAINT order_signature_drawn_fkey FOREIGN KEY (drawn_id, order_id) REFERENCES drawn_signature (id, order_id);
