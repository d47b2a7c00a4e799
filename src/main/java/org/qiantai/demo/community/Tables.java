package org.qiantai.demo.community;

import java.util.List;
import org.qiantai.demo.copy.Rows;

/** The tables of the estate, in an order in which foreign keys hold. */
final class Tables {
    final Rows buildings = new Rows("building", "id, site_id, code, name, floors, changed_at, changed_by");
    final Rows notes = new Rows("building_note", "site_id, building_id, text, changed_at, changed_by");
    final Rows units = new Rows("unit",
            "id, site_id, building_id, code, floor, area, usage, moved_in_on, changed_at, changed_by");
    final Rows occupants = new Rows("occupant",
            """
                    id, site_id, unit_id, name, kind, lives_from, lives_until, special_care, care_note, note, changed_at, changed_by""");
    final Rows phones = new Rows("occupant_phone", "site_id, occupant_id, position, phone");

    List<Rows> all() { return List.of(buildings, notes, units, occupants, phones); }
}
