package org.qiantai.calendar.domain;

import java.util.List;
import org.qiantai.calendar.BusinessSpan;

/**
 * Business hours as somebody entered them.
 *
 * @param spans in their order; empty at a site that has the company's
 */
public record HoursEntry(List<BusinessSpan> spans, Stamp stamp) {
    public static final HoursEntry NONE = new HoursEntry(List.of(), Stamp.NONE);

    public HoursEntry { spans = List.copyOf(spans); }
}
