package org.qiantai.estate;

import java.util.List;
import java.util.Optional;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** Finds units and their people for other modules. All answers stay inside the sites of the present scope. */
public interface Households {
    /**
     * One field finds everyone (R-03-32): room code in its spoken forms, name by characters, pinyin or initials, or the
     * phone's last three or more digits. Exact room first, then people living there now, then the rest. Phones find
     * only for readers to whom they are shown in full.
     */
    List<HouseholdHit> search(SiteRef site, String text, Actor reader, int limit);

    Optional<UnitRef> unit(long unitId);

    /** By the code people say, in any of its spoken forms. */
    Optional<UnitRef> unit(SiteRef site, String code);

    /** Who lives there now or is to be called about the unit. */
    List<OccupantRef> occupants(long unitId);

    Optional<OccupantRef> occupant(long occupantId);
}
