package org.qiantai.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is made up.
 *
 * @param requests how many
 * @param days over how many days up to now
 * @param seed the same seed makes up the same
 */
@ConfigurationProperties("qiantai.demo")
record DemoProperties(@DefaultValue("400") int requests, @DefaultValue("60") int days,
        @DefaultValue("7") long seed) {}
