package org.qiantai.estate.repository;

import java.util.List;
import java.util.Map;

/**
 * All a site has, for an import to compare with.
 *
 * @param buildings names by code
 * @param units by code
 * @param people by their unit's code
 */
public record KnownEstate(Map<String, String> buildings, Map<String, UnitDraft> units,
        Map<String, List<PersonDraft>> people) {}
