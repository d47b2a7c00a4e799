-- Whatever changes what must be done now tells the boards of its site, on every node, with its commit. PostgreSQL joins
-- the signals of one transaction that say the same.
CREATE FUNCTION tell_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('qiantai_board', coalesce(NEW.site_id, OLD.site_id)::text);
    RETURN NULL;
END
$$;
CREATE TRIGGER service_request_tells_board AFTER INSERT OR UPDATE OR DELETE ON service_request
    FOR EACH ROW EXECUTE FUNCTION tell_board();
CREATE TRIGGER repair_order_tells_board AFTER INSERT OR UPDATE OR DELETE ON repair_order
    FOR EACH ROW EXECUTE FUNCTION tell_board();
CREATE TRIGGER order_assignee_tells_board AFTER INSERT OR UPDATE OR DELETE ON order_assignee
    FOR EACH ROW EXECUTE FUNCTION tell_board();
CREATE TRIGGER chase_call_tells_board AFTER INSERT ON chase_call FOR EACH ROW EXECUTE FUNCTION tell_board();
CREATE TRIGGER callback_tells_board AFTER INSERT OR UPDATE OR DELETE ON callback
    FOR EACH ROW EXECUTE FUNCTION tell_board();
