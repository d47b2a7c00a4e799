package org.qiantai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.staff.DemoAccounts;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The program as everybody but the demo runs it. */
@IntegrationTest
class NoDemoTests {
    @Autowired private ApplicationContext program;

    @Test
    @DisplayName("Outside its profiles there is nothing that could make anything up, and no account is offered")
    void nothingIsMadeUp() {
        assertThat(program.getBeansOfType(DemoAccounts.class)).isEmpty();
        assertThat(program.getBeansOfType(Object.class).values()).extracting(bean -> bean.getClass().getName())
                .noneMatch(name -> name.startsWith("org.qiantai.demo."));
    }
}
