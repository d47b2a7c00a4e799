package org.qiantai.deadline.service;

import java.util.Arrays;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.platform.error.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose record a number is. */
@Component
class ExtendableRegistry {
    private final ObjectProvider<ExtendableRecords> modules;

    ExtendableRegistry(ObjectProvider<ExtendableRecords> modules) { this.modules = modules; }

    /** @throws NotFoundException for a number that is nobody's whose limits can be extended */
    ExtendableRecords of(String number) {
        String[] parts = number.split("-");
        return modules.stream().filter(records -> Arrays.asList(parts).indexOf(records.kind().name()) == 1).findFirst()
                .orElseThrow(() -> new NotFoundException(number));
    }
}
