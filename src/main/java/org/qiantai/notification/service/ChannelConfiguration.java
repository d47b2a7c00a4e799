package org.qiantai.notification.service;

import org.qiantai.notification.service.channel.MailChannel;
import org.qiantai.notification.service.channel.WebhookAddress;
import org.qiantai.notification.service.channel.WebhookChannel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** The ways out of the house, as whoever operates the program wants them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationProperties.class, MailProperties.class})
class ChannelConfiguration {
    @Bean
    MailChannel mailChannel(ObjectProvider<JavaMailSender> sender, MailProperties mail, MessageSource messages) {
        JavaMailSender found = sender.getIfAvailable();
        // A variable that is set to nothing names no server.
        boolean named = !(found instanceof JavaMailSenderImpl plain) || StringUtils.hasText(plain.getHost());
        return new MailChannel(named ? found : null, mail.from(), messages);
    }

    @Bean
    WebhookAddress webhookAddress(NotificationProperties properties) {
        return new WebhookAddress(properties.privateAddresses());
    }

    @Bean
    WebhookChannel webhookChannel(WebhookAddress addresses, NotificationProperties properties, JsonMapper json,
            MessageSource messages) {
        return new WebhookChannel(addresses, properties.timeout(), json, messages);
    }
}
