/**
 * Photos and papers of records: read, cleaned, kept aside, shown small; each module says who may add some to what. And names
 * written by hand: read and cleaned, for those who keep them.
 */
@ApplicationModule(displayName = "Attachment", allowedDependencies = {"platform", "timeline"})
@NullMarked
package org.qiantai.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
