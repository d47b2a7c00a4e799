package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.qiantai.repairorder.domain.ConsentMeans;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderWork;
import org.qiantai.repairorder.service.QuotationResponseEntry;
import java.util.Objects;

/** The owner's yes or no to one quotation, signed by name or heard on the phone (G-17). */
record ConsentForm(@Nullable @NotNull Integer quotation, @Nullable @NotNull Boolean consented,
        @Nullable @NotBlank @Size(max = 40) String name, @Nullable @NotNull ConsentMeans means,
        @Nullable @Size(max = 40) String heardBy, @Nullable @Size(max = 500) String said,
        @Nullable String drawing, @NotNull UUID token, @NotNull Long version) {
    /** For the quotation that waits for an answer. */
    static ConsentForm of(OrderPage order) {
        return new ConsentForm(order.openQuotation(), null, null, null, null, null, null,
                UUID.randomUUID(), order.version());
    }

    void take(OrderWork work, Drawings drawings, String number, Actor actor) {
        int answered = Objects.requireNonNull(quotation);
        QuotationResponseEntry word = new QuotationResponseEntry(Objects.requireNonNull(name),
                Objects.requireNonNull(means), heardBy,
                drawings.read("drawing", drawing).orElse(null));
        if (Boolean.TRUE.equals(consented)) {
            work.consent(submission(number), answered, word, actor);
            return;
        }
        if (said == null || said.isBlank()) throw new InvalidInputException("said", Message.of("NotBlank"));
        work.decline(submission(number), answered, said, word, actor);
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
