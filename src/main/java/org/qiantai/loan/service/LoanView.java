package org.qiantai.loan.service;

/** Which things the list shows. */
public enum LoanView {
    OUT, OVERDUE, RETURNED, ALL
}
