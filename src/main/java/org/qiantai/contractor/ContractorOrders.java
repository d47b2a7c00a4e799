package org.qiantai.contractor;

import java.time.Instant;
import java.util.List;
import org.qiantai.platform.error.Message;

/** What a crew has been given to do. Served by the module of orders, which lies above this one. */
public interface ContractorOrders {
    /**
     * @param open in its hands now, {@code done} by it, {@code returned} while it had them
     * @param reworked of those done, how many had to be done again
     */
    record Counts(int open, int done, int returned, int reworked) {}

    /** @param status what to call its state */
    record Given(String number, Message status, String category, String where, Instant givenAt) {}

    Counts counts(long siteId, long contractorId);

    /** The latest given, the newest first. */
    List<Given> latest(long siteId, long contractorId, int most);
}
