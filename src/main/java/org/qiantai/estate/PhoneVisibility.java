package org.qiantai.estate;

import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/**
 * Who sees an occupant's phone in full whatever work is open (domain.md §5). Finance, where money is owed, and the
 * supervisor and technician of an open order know more of the case: their modules decide on top of this.
 */
public final class PhoneVisibility {
    private PhoneVisibility() {}

    public static boolean inFull(Actor reader) {
        return reader.isAny(Role.RECEPTIONIST, Role.AREA_MANAGER, Role.CENTER_HEAD, Role.DIRECTOR)
                || reader.isCsSupervisor();
    }

    /** The number as this reader may see it: in full, or {@code 138****6688}. */
    public static String shown(String phone, Actor reader) {
        return inFull(reader) ? phone : PhoneNumbers.mask(phone);
    }
}
