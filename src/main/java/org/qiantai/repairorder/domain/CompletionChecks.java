package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.qiantai.deadline.WorkFamily;

/**
 * What is done when the work is done: the thing was tried, the place is as clean as before (R-07-9).
 *
 * @param tested it was switched on and works
 * @param tidied the site was tidied up
 */
@Embeddable
public record CompletionChecks(@Column(name = "tested") boolean tested, @Column(name = "tidied") boolean tidied) {
    /** Neither was said. */
    public static final CompletionChecks UNSAID = new CompletionChecks(false, false);

    /** A service leaves nothing behind that could be tried. */
    public boolean isComplete(WorkFamily family) {
        return tidied && (tested || family == WorkFamily.INDOOR_SERVICE);
    }
}
