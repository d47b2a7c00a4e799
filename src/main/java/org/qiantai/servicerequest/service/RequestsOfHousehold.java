package org.qiantai.servicerequest.service;

import java.util.List;
import java.util.Set;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.estate.HouseholdRecords;
import org.qiantai.servicerequest.repository.HouseholdRequestQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a household told the desk, for its file. */
@Service
class RequestsOfHousehold implements HouseholdRecords {
    private final HouseholdRequestQuery rows;

    RequestsOfHousehold(HouseholdRequestQuery rows) { this.rows = rows; }

    @Override
    public String subjectKind() { return RequestTransitions.SUBJECT; }

    @Override
    public String path() { return "/requests"; }

    @Override
    public Set<String> callEvents() {
        return Set.of("request.event.logged", "request.event.callerAdded", "request.event.departmentCalled");
    }

    @Override
    @Transactional(readOnly = true)
    public List<HouseholdRecord> of(long unitId) { return rows.of(unitId); }
}
