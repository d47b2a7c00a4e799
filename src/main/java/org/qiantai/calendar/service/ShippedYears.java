package org.qiantai.calendar.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.qiantai.calendar.service.imports.ImportText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the years the program brings along, each once: what an administrator has changed since stays changed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedYears implements ApplicationRunner {
    private static final String FILE = "db/calendar/cn-2024-2026.csv";

    private final YearLoading loading;

    ShippedYears(YearLoading loading) { this.loading = loading; }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        loading.loadMissing(ImportText.csv(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)));
    }
}
