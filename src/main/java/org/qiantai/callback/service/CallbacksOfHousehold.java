package org.qiantai.callback.service;

import java.util.List;
import java.util.Set;
import org.qiantai.callback.repository.HouseholdCallbackQuery;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.estate.HouseholdRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a household was asked afterwards, for its file. */
@Service
class CallbacksOfHousehold implements HouseholdRecords {
    private final HouseholdCallbackQuery rows;

    CallbacksOfHousehold(HouseholdCallbackQuery rows) { this.rows = rows; }

    @Override
    public String subjectKind() { return CallbackTransitions.SUBJECT; }

    @Override
    public String path() { return "/callbacks"; }

    @Override
    public Set<String> callEvents() {
        return Set.of("callback.event.notReached", "callback.event.givenUp", "callback.event.agreed",
                "callback.event.disagreed", "callback.event.replied");
    }

    @Override
    @Transactional(readOnly = true)
    public List<HouseholdRecord> of(long unitId) { return rows.of(unitId); }
}
