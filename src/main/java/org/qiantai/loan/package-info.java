/** Things lent out for help: to whom, until when, and back with their department in what condition (R-08-7). */
@ApplicationModule(displayName = "Loan", allowedDependencies = {"platform", "timeline", "transition", "estate", "staff",
    "servicerequest"})
@NullMarked
package org.qiantai.loan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
