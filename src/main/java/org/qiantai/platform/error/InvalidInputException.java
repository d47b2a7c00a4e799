package org.qiantai.platform.error;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed cannot be accepted (422); the sentence belongs beside {@link #field()}. */
public class InvalidInputException extends RefusedException {
    private final @Nullable String field;

    public InvalidInputException(@Nullable String field, Message sentence) {
        super(sentence);
        this.field = field;
    }

    /** The form's field, or null when the sentence is about the form as a whole. */
    public @Nullable String field() {
        return field;
    }

    /** Puts the sentence beside its field. */
    public void applyTo(BindingResult errors) {
        Message message = sentence();
        if (field == null) errors.reject(message.code(), message.getArguments(), message.code());
        else
            errors.rejectValue(field, message.code(), message.getArguments(), message.code());
    }
}
