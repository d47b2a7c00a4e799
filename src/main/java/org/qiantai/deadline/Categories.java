package org.qiantai.deadline;

import java.util.List;
import java.util.Optional;

/** The categories in use; few, read often, changed seldom. */
public interface Categories {
    /** In the order the desk chooses from. */
    List<Category> inUse();

    /** Also one no longer in use, for old records. */
    Optional<Category> byCode(String code);
}
