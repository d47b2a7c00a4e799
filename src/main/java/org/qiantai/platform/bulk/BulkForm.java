package org.qiantai.platform.bulk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * One step for several.
 *
 * @param rows see {@link Bulk#chosen}
 * @param name a person: who was spoken to, who signs
 * @param text what is to be said of all of them
 */
public record BulkForm(@Nullable @NotEmpty List<String> rows, @Nullable @Size(max = 40) String name,
        @Nullable @Size(max = 1000) String text) {

    /** @throws InvalidInputException when none is typed */
    public String requiredName() {
        return required("name", name);
    }

    /** @throws InvalidInputException when none is typed */
    public String requiredText() {
        return required("text", text);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) throw new InvalidInputException(field, Message.of("NotBlank"));
        return value.strip();
    }
}
