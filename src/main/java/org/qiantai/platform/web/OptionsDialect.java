package org.qiantai.platform.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * The one attribute of our own in templates: {@code <select app:options="${categories}" app:chosen="${filter.category}">}
 * writes a list of {@link org.qiantai.platform.form.Option}s into a select. In a list's head stand some fifty of them;
 * as elements of the template, each with its expressions, they took a third of the page's time.
 */
@Component
class OptionsDialect extends AbstractProcessorDialect {
    private static final String PREFIX = "app";

    OptionsDialect() { super("Qiantai", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE); }

    @Override
    public Set<IProcessor> getProcessors(String prefix) { return Set.of(new OptionsProcessor(prefix)); }
}
