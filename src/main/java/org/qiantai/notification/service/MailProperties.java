package org.qiantai.notification.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param from the sender's address of all e-mail */
@ConfigurationProperties("qiantai.mail")
record MailProperties(@Nullable String from) {}
