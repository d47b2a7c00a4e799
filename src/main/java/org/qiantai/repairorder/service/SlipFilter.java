package org.qiantai.repairorder.service;

import org.jspecify.annotations.Nullable;

/** What the list of copies that are out is narrowed to. */
public record SlipFilter(@Nullable String department, @Nullable Late late) {
    public enum Late {
        /** Past the time at which the slip was to be back: 17:00 of the day it was done (R-08-25). */
        EVENING,
        /** Handed out in a month that has ended (R-03-46, R-03-65). */
        MONTH_END
    }
}
