package org.qiantai.estate.service;

import java.util.List;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.platform.paging.Window;
import org.qiantai.timeline.TimelineLine;

/**
 * The household file: the unit with its people, what is promised to it, and a page of its history.
 *
 * @param kinds what the history may be narrowed to; empty for a reader who sees no records
 */
public record HouseholdPage(UnitPage unit, List<Kind> kinds, List<Promise> promises, Window<Line> history) {
    /** @param label message key */
    public record Kind(String value, String label) {}

    /** An open record and its address. */
    public record Promise(String number, String href, HouseholdRecord.Promised open) {}

    /** An entry of the timeline with the record that it is about. */
    public record Line(String number, String href, TimelineLine entry) {}
}
