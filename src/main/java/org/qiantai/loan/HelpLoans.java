package org.qiantai.loan;

import java.util.List;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.repository.LoanRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was lent out for a call for help; templates call it as {@code @helpLoans}. */
@Component("helpLoans")
@Transactional(readOnly = true)
public class HelpLoans {
    private final LoanRows rows;

    HelpLoans(LoanRows rows) { this.rows = rows; }

    public List<LoanRow> of(String requestNumber) { return rows.ofRequest(requestNumber); }
}
