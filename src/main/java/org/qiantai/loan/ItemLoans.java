package org.qiantai.loan;

import java.util.List;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.repository.LoanQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was lent out for a call for help; templates call it as {@code @itemLoans}. */
@Component("itemLoans")
@Transactional(readOnly = true)
public class ItemLoans {
    private final LoanQuery rows;

    ItemLoans(LoanQuery rows) { this.rows = rows; }

    public List<LoanRow> of(String requestNumber) { return rows.ofRequest(requestNumber); }
}
