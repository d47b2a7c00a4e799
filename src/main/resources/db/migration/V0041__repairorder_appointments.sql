-- A department's day: what is agreed with owners, by when it begins (R-07-3).
CREATE INDEX repair_order_appointment ON repair_order (site_id, department_code, appointment_from)
    WHERE appointment_from IS NOT NULL AND status <> 'CANCELLED';
