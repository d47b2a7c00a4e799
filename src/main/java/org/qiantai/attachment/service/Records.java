package org.qiantai.attachment.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiantai.attachment.AttachableRecords;
import org.qiantai.attachment.AttachableRecords.Attachable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Finds the record by its number, whichever module keeps it. */
@Component
class Records {
    private final Map<RecordKind, AttachableRecords> modules;

    Records(List<AttachableRecords> modules) {
        this.modules = modules.stream().collect(Collectors.toMap(AttachableRecords::kind, Function.identity()));
    }

    /** @throws NotFoundException when this actor sees none of that number */
    Attachable find(String number, Actor actor) {
        String[] parts = number.split("-");
        return Optional.of(parts).filter(it -> it.length == 4)
                .flatMap(it -> Arrays.stream(RecordKind.values()).filter(kind -> kind.name().equals(it[1])).findFirst())
                .map(modules::get).orElseThrow(() -> new NotFoundException(number)).find(number, actor);
    }
}
