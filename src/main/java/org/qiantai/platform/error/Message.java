package org.qiantai.platform.error;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A sentence for people: a message key and what goes into it.
 *
 * @param arguments texts, numbers, instants, {@link Name}s or further messages
 */
public record Message(String code, List<Object> arguments) implements MessageSourceResolvable {
    public static Message of(String code, Object... arguments) { return new Message(code, List.of(arguments)); }

    @Override
    public String[] getCodes() { return new String[]{code}; }

    @Override
    public Object[] getArguments() { return arguments.toArray(); }
}
