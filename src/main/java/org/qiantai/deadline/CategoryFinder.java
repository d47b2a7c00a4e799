package org.qiantai.deadline;

import java.util.List;

/** Finds categories in use by their names and keywords, which an administrator keeps. */
public interface CategoryFinder {
    /**
     * By a few characters or letters of a name or keyword: {@code 漏水}, {@code loushui}, {@code ls}, {@code leak}. The
     * closest first; nothing for nothing typed.
     */
    List<CategoryHit> find(String typed, int limit);

    /**
     * Reads them out of what a caller says: those whose words make up most of it first, an emergency before its equals.
     * None when no keyword was said.
     */
    List<CategoryHit> suggest(String said, int limit);
}
