/** Answer cards: what the desk answers at once, kept by the centre, found by words and by how they sound. */
@ApplicationModule(displayName = "Answer card", allowedDependencies = "platform")
@NullMarked
package org.qiantai.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
