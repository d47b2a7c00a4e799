package org.qiantai.estate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a request needs it.
 *
 * @param code what people say on the phone: {@code 3-2-1801}
 * @param movedInOn when it was first lived in; null while nobody has moved in
 */
public record UnitRef(long id, long siteId, String code, String buildingName, @Nullable Integer floor,
        @Nullable LocalDate movedInOn) {

    public boolean isMovedInto(LocalDate today) { return movedInOn != null && !movedInOn.isAfter(today); }
}
