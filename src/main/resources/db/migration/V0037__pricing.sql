-- 价目表: what the work costs, by versions (R-03-42, R-07-10, C-17). Prices are filed and posted for each site, so each
-- site has its own; a list is taken over to another by its file.
CREATE SEQUENCE price_list_seq INCREMENT 50;
CREATE TABLE price_list (
    id           bigint      NOT NULL CONSTRAINT price_list_pkey PRIMARY KEY,
    site_id      bigint      NOT NULL CONSTRAINT price_list_site_fkey REFERENCES site,
    number       int         NOT NULL CONSTRAINT price_list_number_chk CHECK (number > 0),
    status       varchar(10) NOT NULL CONSTRAINT price_list_status_chk CHECK (status IN ('DRAFT', 'PUBLISHED')),
    valid_from   date,
    changes      int         NOT NULL CONSTRAINT price_list_changes_chk CHECK (changes >= 0),
    changed_at   timestamptz NOT NULL,
    changed_by   varchar(40) NOT NULL CONSTRAINT price_list_changed_by_chk CHECK (changed_by <> ''),
    published_at timestamptz,
    published_by varchar(40) CONSTRAINT price_list_published_by_chk CHECK (published_by <> ''),
    form_token   uuid        CONSTRAINT price_list_form_token_key UNIQUE,
    version      int         NOT NULL,
    CONSTRAINT price_list_number_key UNIQUE (site_id, number),
    -- What a line points to is a list of the same site.
    CONSTRAINT price_list_site_key UNIQUE (id, site_id),
    CONSTRAINT price_list_published_chk
        CHECK (num_nulls(valid_from, published_at, published_by) = CASE status WHEN 'PUBLISHED' THEN 0 ELSE 3 END)
);
CREATE UNIQUE INDEX price_list_draft_key ON price_list (site_id) WHERE status = 'DRAFT';
CREATE INDEX price_list_in_force ON price_list (site_id, valid_from DESC, number DESC) WHERE status = 'PUBLISHED';
CALL isolate_by_site('price_list');

CREATE TABLE price_item (
    list_id    bigint        NOT NULL,
    site_id    bigint        NOT NULL,
    code       varchar(20)   NOT NULL CONSTRAINT price_item_code_chk CHECK (code ~ '^[A-Z0-9][A-Z0-9-]*$'),
    name_zh    varchar(60)   NOT NULL CONSTRAINT price_item_name_zh_chk CHECK (name_zh <> ''),
    name_en    varchar(100)  CONSTRAINT price_item_name_en_chk CHECK (name_en <> ''),
    kind       varchar(10)   NOT NULL CONSTRAINT price_item_kind_chk CHECK (kind IN ('LABOUR', 'MATERIAL', 'CALLOUT')),
    unit       varchar(10)   NOT NULL CONSTRAINT price_item_unit_chk CHECK (unit <> ''),
    unit_price numeric(12,2) NOT NULL CONSTRAINT price_item_unit_price_chk CHECK (unit_price >= 0),
    category   varchar(30)   CONSTRAINT price_item_category_chk CHECK (category <> ''),
    -- What words are looked for in: code, names, category, and how the Chinese ones sound; in small letters.
    search_text     text          NOT NULL,
    CONSTRAINT price_item_pkey PRIMARY KEY (list_id, code),
    CONSTRAINT price_item_list_fkey FOREIGN KEY (list_id, site_id) REFERENCES price_list (id, site_id)
);
CREATE INDEX price_item_by_kind ON price_item (list_id, kind, code);
CALL isolate_by_site('price_item');

-- Quotations name the version they were made by: once published it never changes, nor do its lines.
CREATE FUNCTION refuse_published_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'PUBLISHED' THEN
        RAISE EXCEPTION 'price list % is published', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER price_list_published BEFORE UPDATE OR DELETE ON price_list
    FOR EACH ROW EXECUTE FUNCTION refuse_published_list();

CREATE FUNCTION refuse_published_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM price_list l WHERE l.id IN (OLD.list_id, NEW.list_id) AND l.status = 'PUBLISHED') THEN
        RAISE EXCEPTION 'price list % is published', coalesce(OLD.list_id, NEW.list_id)
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER price_item_published BEFORE INSERT OR UPDATE OR DELETE ON price_item
    FOR EACH ROW EXECUTE FUNCTION refuse_published_item();

-- A file between its preview and its confirmation. Its id is the form's token: sent twice it is kept once.
CREATE TABLE price_upload (
    id         uuid         NOT NULL CONSTRAINT price_upload_pkey PRIMARY KEY,
    site_id    bigint       NOT NULL CONSTRAINT price_upload_site_fkey REFERENCES site,
    user_id    bigint       NOT NULL CONSTRAINT price_upload_user_fkey REFERENCES app_user,
    file_name  varchar(200) NOT NULL,
    content    bytea        NOT NULL,
    expires_at timestamptz  NOT NULL,
    done_at    timestamptz
);
CREATE INDEX price_upload_by_expiry ON price_upload (expires_at);
CALL isolate_by_site('price_upload');

-- From which line of the list a quoted line and a material were taken, and what it cost there; the quotation names the
-- version in force, so that "not on the list" is told apart from "there was no list".
ALTER TABLE order_quotation ADD COLUMN price_list_id bigint
    CONSTRAINT order_quotation_price_list_fkey REFERENCES price_list;
ALTER TABLE order_quotation_line
    ADD COLUMN list_code  varchar(20),
    ADD COLUMN list_price numeric(12,2) CONSTRAINT order_quotation_line_list_price_chk CHECK (list_price >= 0),
    ADD CONSTRAINT order_quotation_line_list_chk CHECK ((list_code IS NULL) = (list_price IS NULL));
ALTER TABLE order_material
    ADD COLUMN list_code  varchar(20),
    ADD COLUMN list_price numeric(12,2) CONSTRAINT order_material_list_price_chk CHECK (list_price >= 0),
    ADD CONSTRAINT order_material_list_chk CHECK ((list_code IS NULL) = (list_price IS NULL));
