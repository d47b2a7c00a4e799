package org.qiantai.support;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Runs alone before all other tests (pom.xml, execution {@code prerequisites}): a build whose browser tests cannot work
 * stops within seconds and says what to install, instead of failing at its end. A run of chosen tests does not ask.
 */
class BrowserPrerequisite {

    @Test
    @DisplayName("There is a Chromium, and a font that draws Chinese")
    void present() { Chromium.missing().ifPresent(sentence -> fail(sentence)); }
}
