package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.CopyTransfer;
import org.qiantai.repairorder.service.SlipCopies;

/**
 * What became of a copy.
 *
 * @param holder whom it was handed to, with their name
 * @param reason why it is lost or void
 * @param back where to go on to, the slip's page when null
 */
record CopyTransferForm(@Nullable @NotNull CopyTransfer move, @Nullable CopyHolder holder,
        @Nullable @Size(max = 40) String name,
        @Nullable @Size(max = 200) String reason, @NotNull UUID token, @Nullable String back) {

    void take(SlipCopies copies, String number, long copy, Actor actor) {
        Submission submission = new Submission(number, 0, token);
        switch (move) {
            case null -> throw missing("move");
            case HAND_OUT -> {
                if (holder == null) throw missing("holder");
                copies.handOut(submission, copy, holder, typed("name", name), actor);
            }
            case BACK -> copies.takeBack(submission, copy, actor);
            case LOSE -> copies.lose(submission, copy, typed("reason", reason), actor);
            case VOID -> copies.withdraw(submission, copy, typed("reason", reason), actor);
        }
    }

    private static String typed(String field, @Nullable String text) {
        if (text == null || text.isBlank()) throw missing(field);
        return text;
    }

    private static InvalidInputException missing(String field) {
        return new InvalidInputException(field, Message.of("NotBlank"));
    }
}
