package org.qiantai.repairorder.domain;

import java.util.List;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;

/** The slip lacks something that this step needs (R-03-47). */
public class IncompleteSlipException extends WrongStateException {
    private final transient List<MissingItem> missing;

    IncompleteSlipException(String number, List<MissingItem> missing) {
        super(Message.of("order.error.incomplete", number, MissingItem.list(missing)));
        this.missing = List.copyOf(missing);
    }

    public List<MissingItem> missing() { return missing; }
}
