package org.qiantai.demo.copy;

import java.util.List;

/** The tables a story writes to, in an order in which foreign keys hold. */
public final class Batch {
    public final Rows requests = new Rows("service_request",
            """
                    id, site_id, number, form_token, status, status_changed_by, status_changed_at, channel, category_code, description, unit_id, place, \
                    no_unit_reason, received_at, accepted_at, logged_at, logged_by, emergency, standard_version_id, respond_due, \
                    target_due, finish_due, first_finish_due, due_from, due_provisional, answer, outcome_reason, merged_into_id, reported_at, ended_at, version""");
    public final Rows callers = new Rows("request_caller",
            "id, site_id, request_id, occupant_id, name, phone, called_at");
    public final Rows departmentCalls = new Rows("department_call",
            "site_id, request_id, department_code, spoken_to, called_at, called_by");
    public final Rows orders = new Rows("repair_order",
            """
                    id, site_id, request_id, number, status, status_changed_by, status_changed_at, department_code, category_code, family, chargeable, \
                    description, unit_id, place, accepted_at, dispatched_at, emergency, paperwork_due, standard_version_id, respond_due, \
                    target_due, finish_due, first_finish_due, due_from, due_provisional, due_extended, rework_of_id, appointment_from, appointment_until, acknowledged_at, \
                    left_at, arrived_at, minutes_late, late_agreed_by, late_agreed_how, started_at, agreement_text, agreement_for, \
                    agreement_price, agreement_document, agreed_with, agreed_at, completed_at, completed_by, solved_by_phone, content, \
                    no_materials, hours, tested, tidied, labour_fee, worker_signature, worker_signed_at, owner_signature, owner_signed_at, \
                    no_owner_signature, slip_due_at, filed_at, refusals, signing_round, return_disposition, return_reason, return_text, \
                    return_explanation, return_told_how, return_proposed_by, return_proposed_at, version""");
    public final Rows assignees = new Rows("order_assignee",
            "id, site_id, order_id, user_id, name, assigned_at, released_at");
    public final Rows quotations = new Rows("order_quotation",
            """
                    id, site_id, order_id, ordinal, supplementary, status, total, quoted_by, quoted_at, answered_by, answered_how, \
                    heard_by, answered_at""");
    public final Rows quotationLines = new Rows("order_quotation_line",
            "quotation_id, position, site_id, name, quantity, unit, unit_price, amount, labour");
    public final Rows materials = new Rows("order_material",
            "order_id, position, site_id, name, quantity, unit, unit_price, amount");
    public final Rows signatures = new Rows("order_signature",
            "id, site_id, order_id, kind, round, name, user_id, signed_at");
    public final Rows callbacks = new Rows("callback",
            """
                    id, site_id, number, request_id, round, occupant_id, name, phone, finder_id, status, status_changed_by, status_changed_at, due_at, first_due_at, \
                    standard_version_id, due_from, due_provisional, \
                    attempts, last_attempt_at, agrees, satisfaction, opinion, promised_reply_at, reply, replied_at, check_due_at, \
                    finding, measure, confirmed, rework_order_number, outcome, version""");
    public final Rows attempts = new Rows("callback_attempt",
            "id, site_id, callback_id, form_token, at, called_by, caller_name, reached, note");
    public final Rows extensions = new Rows("deadline_extension",
            """
                    id, site_id, subject_kind, subject_id, number, ordinal, status, level, cause, reason, present_due, new_due, late, \
                    told_party, told_name, told_at, told_how, agreed_by, agreed_at, agreed_how, requested_by, requester_name, \
                    requested_at, decided_by, note, status_changed_by, status_changed_at, version""");
    public final Rows timeline = new Rows("timeline_entry", """
            site_id, subject_kind, subject_id, at, actor_id, actor_name, kind, args, from_state, to_state, note""");

    public List<Rows> all() {
        return List.of(requests, callers, departmentCalls, orders, assignees, quotations, quotationLines, materials,
                signatures, callbacks, attempts, extensions, timeline);
    }
}
