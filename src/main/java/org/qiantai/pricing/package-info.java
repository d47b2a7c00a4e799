/** The price list: what the work costs, by versions, found by words, pinyin and code (R-03-42, R-07-10, C-17). */
@ApplicationModule(displayName = "Price list", allowedDependencies = "platform")
@NullMarked
package org.qiantai.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
