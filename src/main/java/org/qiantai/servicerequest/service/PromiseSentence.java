package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.time.SpokenTimes;
import org.qiantai.platform.web.Sentences;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.staff.DepartmentNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentence with which the desk ends the call: the number, who will come, and until when. Templates use it as {@code @promiseSentence}. */
@Component("promiseSentence")
public class PromiseSentence {
    private final SpokenTimes times;
    private final Sentences sentences;
    private final DepartmentNames departments;

    PromiseSentence(SpokenTimes times, Sentences sentences, DepartmentNames departments) {
        this.times = times;
        this.sentences = sentences;
        this.departments = departments;
    }

    /** In the reader's language; the day's number is said without its noughts. */
    public String of(RequestPage request) {
        Locale locale = LocaleContextHolder.getLocale();
        String number = request.number().replaceAll(".*-0*", "");
        if (request.status() == RequestStatus.ANSWERED)
            return sentences.text(Message.of("request.say.answered", number), locale);
        if (request.orders().isEmpty()) return sentences.text(Message.of("request.say.logged", number), locale);
        List<String> names = request.orders().stream().map(order -> departments.of(order.departmentCode())).toList();
        String who = names.stream().collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
        return sentences.text(sentence(number, who, request.due(), request.site().zone(), locale), locale);
    }

    private Message sentence(String number, String who, DueTimes due, ZoneId zone, Locale locale) {
        Instant respond = due.respondDue();
        Instant finish = due.finishDue();
        if (respond != null && finish != null)
            return Message.of("request.say.both", number, who, times.text(respond, zone, locale),
                    times.text(finish, zone, locale));
        if (respond != null) return Message.of("request.say.respond", number, who, times.text(respond, zone, locale));
        if (finish != null) return Message.of("request.say.finish", number, who, times.text(finish, zone, locale));
        return Message.of("request.say.agree", number, who);
    }
}
