package org.qiantai.platform.form;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tokens for pages with several forms, called as {@code @formTokens}: two steps that are kept on a phone and sent together
 * must not pass for one.
 */
@Component("formTokens")
public class FormTokens {
    public UUID next() { return UUID.randomUUID(); }
}
