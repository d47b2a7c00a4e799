package org.qiantai.repairorder.domain;

/** Where on an order a name is written by hand. */
public enum SignedPlace {
    /** R-07-10: beneath a quotation, by the owner. */
    CONSENT("name"),
    /** R-07-11: beneath the slip, by whoever did the work. */
    WORKER("workerSignature"),
    /** R-03-44: beneath the slip, by the owner who accepts the work. */
    OWNER("ownerSignature"),
    /** R-03-51: beneath a return, by the supervisor or the centre head. */
    RETURN("name");

    private final String field;

    SignedPlace(String field) { this.field = field; }

    /** The form's field for the typed name, beside which a sentence about it stands. */
    public String field() {
        return field;
    }
}
