package org.qiantai.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Option;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * The attribute {@code options}: the select's body becomes its choices. Beside it stand, each as an expression,
 * {@code any}, the text of a first choice without a value, and {@code chosen}, what is chosen now: a text or an enum.
 */
final class OptionsProcessor extends AbstractAttributeTagProcessor {
    private static final String NAME = "options";
    private static final int PRECEDENCE = 1300;

    private final String prefix;

    OptionsProcessor(String prefix) {
        super(TemplateMode.HTML, prefix, "select", false, NAME, true, PRECEDENCE, true);
        this.prefix = prefix;
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
            IElementTagStructureHandler structure) {
        StringBuilder body = new StringBuilder();
        Object any = besides("any", context, tag, structure);
        if (any != null) write(body, "", any.toString(), false);
        String chosen = text(besides("chosen", context, tag, structure));
        for (Object choice : (List<?>) Objects.requireNonNull(evaluated(value, context), value)) {
            Option option = (Option) choice;
            write(body, option.value(), option.text(), option.value().equals(chosen));
        }
        structure.setBody(body, false);
    }

    private @Nullable Object besides(String name, ITemplateContext context, IProcessableElementTag tag,
            IElementTagStructureHandler structure) {
        String expression = tag.getAttributeValue(prefix, name);
        if (expression == null) return null;
        structure.removeAttribute(prefix, name);
        return evaluated(expression, context);
    }

    private static @Nullable Object evaluated(String expression, ITemplateContext context) {
        return StandardExpressions.getExpressionParser(context.getConfiguration()).parseExpression(context, expression)
                .execute(context);
    }

    /** An enum by its name, as it stands in an address. */
    private static String text(@Nullable Object chosen) {
        return switch (chosen) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            default -> chosen.toString();
        };
    }

    private static void write(StringBuilder body, String value, String text, boolean chosen) {
        body.append("<option value=\"").append(HtmlEscape.escapeHtml4Xml(value)).append('"')
                .append(chosen ? " selected>" : ">").append(HtmlEscape.escapeHtml4Xml(text)).append("</option>");
    }
}
