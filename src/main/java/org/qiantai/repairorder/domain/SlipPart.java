package org.qiantai.repairorder.domain;

/** The three parts of a printed slip, cut apart (R-07-12). */
public enum SlipPart {
    /** 客户联: stays with the owner. */
    CUSTOMER(CopyHolder.OWNER),
    /** 工程联: comes back, then lies in the engineering head's archive. */
    ENGINEERING(CopyHolder.DEPARTMENT),
    /** 财务联: comes back to the desk, which passes it on to finance for the bill. */
    FINANCE(CopyHolder.FINANCE);

    private final CopyHolder keeper;

    SlipPart(CopyHolder keeper) { this.keeper = keeper; }

    /** With whom it stays in the end (C-46). */
    public CopyHolder keeper() { return keeper; }

    /** Whether it may be given to them: an owner gets no other copy than theirs, finance none but its own. */
    public boolean mayGoTo(CopyHolder holder) {
        return holder == keeper || holder == CopyHolder.TECHNICIAN || holder == CopyHolder.DEPARTMENT;
    }
}
