package org.qiantai.notification.service;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house.
 *
 * @param baseUrl how people outside reach the program, {@code https://desk.example.com}; without it messages carry no link
 * @param sending whether this node sends at all
 * @param retries how long to wait after each attempt that failed; after the last one a message is a dead letter
 * @param privateAddresses whether webhooks may live at loopback and private addresses, and be spoken to without TLS
 * @param timeout how long a webhook may take to answer
 * @param keep how long a notice is kept
 */
@ConfigurationProperties("qiantai.notification")
record NotificationProperties(@Nullable String baseUrl, @DefaultValue("true") boolean sending,
        @DefaultValue({"1m", "5m", "30m", "2h", "8h"}) List<Duration> retries,
        @DefaultValue("false") boolean privateAddresses, @DefaultValue("10s") Duration timeout,
        @DefaultValue("400d") Duration keep) {}
