package org.qiantai.deadline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Name;

/**
 * A kind of work the desk knows.
 *
 * @param department the code of the department that usually does it
 * @param standard the code of its service standard
 * @param emergencyQuestionZh what the desk asks to tell an emergency, or null
 * @param emergency always an emergency (lift failure, fire)
 */
public record Category(String code, String nameZh, String nameEn, CategoryKind kind, WorkFamily family,
        @Nullable String department, String standard, Chargeable chargeable, boolean publicArea, boolean emergency,
        @Nullable String emergencyQuestionZh, @Nullable String emergencyQuestionEn) {

    public Name name() { return new Name(nameZh, nameEn); }

    public String name(Locale locale) { return name().in(locale); }

    /** What the desk asks to tell an emergency; null where there is nothing to ask. */
    public @Nullable String emergencyQuestion(Locale locale) {
        return locale.getLanguage().equals("en") ? emergencyQuestionEn : emergencyQuestionZh;
    }
}
