package org.qiantai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ErrorPagesTests {
    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"400,打不开这个页面", "403,没有权限", "404,没有找到", "405,打不开这个页面", "413,打不开这个页面", "415,打不开这个页面",
        "500,系统出错了", "503,系统出错了"})
    @DisplayName("What is refused before or outside any handler is a page of ours as well, with a way on")
    void pages(int status, String title) {
        var answer = mvc.get().uri("/error").accept(MediaType.TEXT_HTML).locale(Locale.CHINA)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status).with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                }).exchange();
        assertThat(answer).hasStatus(status).bodyText()
                .contains("<main", "data-testid=\"refusal\"", ">" + title + "<", "href=\"/\"")
                .doesNotContain("Whitelabel", "Exception");
    }
}
