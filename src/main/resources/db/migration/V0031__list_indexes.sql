-- Registers of one kind of request (inquiries, calls for help) are read category by category, each in the order of time.
CREATE INDEX service_request_by_category ON service_request (site_id, category_code, received_at DESC, id DESC);

-- Things lent out may be sorted by when they are due, also those that are back.
CREATE INDEX item_loan_by_due ON item_loan (site_id, due_at, id);
