package org.qiantai.browser;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The supervisor asks for more time, with the owner's word. */
record ExtensionPage(Person person) {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    ExtensionPage until(LocalDateTime newDue) {
        person.type("newDue", FIELD.format(newDue));
        return this;
    }

    ExtensionPage because(String cause, String reason) {
        person.choose("cause", cause).type("reason", reason);
        return this;
    }

    /** The owner was told on the phone, and agrees. */
    ExtensionPage agreedOnThePhone(String owner, LocalDateTime at) {
        person.type("toldName", owner).type("toldAt", FIELD.format(at)).type("toldHow", "电话").type("agreedBy", owner)
                .type("agreedAt", FIELD.format(at)).type("agreedHow", "电话");
        return this;
    }

    void ask() { person.picture("extension-asking").send(); }
}
