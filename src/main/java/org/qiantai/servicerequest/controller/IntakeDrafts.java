package org.qiantai.servicerequest.controller;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/** Reads a {@link IntakeForm} out of what had been typed into one that was never sent. */
@Component
class IntakeDrafts {
    private final ConversionService conversion;

    IntakeDrafts(@Qualifier("mvcConversionService") ConversionService conversion) { this.conversion = conversion; }

    /** A field that cannot be read is as if it were empty: the form was not finished. */
    IntakeForm read(Map<String, List<String>> typed) {
        Map<String, List<String>> readable = new HashMap<>(typed);
        DataBinder binder = bound(readable);
        if (binder.getBindingResult().hasErrors()) {
            binder.getBindingResult().getFieldErrors().forEach(error -> readable.remove(error.getField()));
            binder = bound(readable);
        }
        return binder.getTarget() instanceof IntakeForm form ? form : IntakeForm.empty(true);
    }

    private DataBinder bound(Map<String, List<String>> typed) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(IntakeForm.class));
        binder.setConversionService(conversion);
        binder.construct(new Typed(typed));
        return binder;
    }

    private record Typed(Map<String, List<String>> fields) implements DataBinder.ValueResolver {
        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            List<String> values = fields.getOrDefault(name, List.of());
            if (List.class.isAssignableFrom(type)) return values.isEmpty() ? null : values;
            return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
        }

        @Override
        public Set<String> getNames() { return fields.keySet(); }
    }
}
