package org.qiantai.staff.service;

import org.qiantai.staff.repository.ActorQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** How a name and a password become a signed-in user, and what happens when they do not. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    AuthenticationProvider passwordSignIn(ActorQuery rows, PasswordEncoder passwords, SignInThrottle throttle) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(new SignInUsers(rows));
        provider.setPasswordEncoder(passwords);
        // That an account is disabled is told only to somebody who knows its password.
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return new ThrottledSignIn(provider, throttle);
    }

    @Bean
    AuthenticationFailureHandler signInFailures() { return new SignInFailures(); }
}
