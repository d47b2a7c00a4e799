package org.qiantai.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Role;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Visits pages and posts forms as one user after another, without a browser. */
public record Web(MockMvcTester mvc) {

    /** @param username null for a stranger */
    public MvcTestResult visit(@Nullable String username, String method, String uri, Map<String, String> form) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(uri).locale(Locale.CHINA)
                .with(username == null ? anonymous() : user(username)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult get(String username, String uri) { return visit(username, "GET", uri, Map.of()); }

    /** Posts a form that is to succeed and returns the address it leads to. */
    public String post(String username, String uri, Map<String, String> form) {
        MvcTestResult result = visit(username, "POST", uri, form);
        String next = result.getResponse().getRedirectedUrl();
        if (next == null)
            throw new AssertionError("%s could not post %s %s: %d %s".formatted(username, uri, form,
                    result.getResponse().getStatus(), text(result)));
        return next;
    }

    /**
     * Takes a call of the site's household at its desk.
     *
     * @param then {@code LOG} or {@code DISPATCH}
     * @return the request's number
     */
    public String call(Community site, String category, String description, String then) {
        return Pick.number(RecordKind.SR, post(site.user(Role.RECEPTIONIST), "/requests", Map.of("site", site.code(),
                "unit", site.home().unit(), "callerName", site.home().occupant(), "channel", "PHONE", "categoryCode",
                category, "description", description, "then", then, "token", UUID.randomUUID().toString())));
    }

    /** The first repair order that the page of a request shows. */
    public String orderOf(String username, String requestNumber) {
        return Pick.number(RecordKind.RO, text(get(username, "/requests/" + requestNumber)));
    }

    /** Sends files with a form, as the field {@code files}. */
    public MvcTestResult attach(String username, String uri, Map<String, String> form, MockMultipartFile... files) {
        var request = mvc.post().uri(uri).multipart().locale(Locale.CHINA).with(user(username)).with(csrf());
        for (MockMultipartFile file : files)
            request.file(file);
        form.forEach(request::param);
        return request.exchange();
    }

    /** All that the answer says: its text, its headers, the cells of a workbook. */
    public static String text(MvcTestResult result) {
        try {
            var response = result.getResponse();
            String head = response.getHeaderNames().stream().map(response::getHeaderValues).toList().toString();
            byte[] body = response.getContentAsByteArray();
            boolean zipped = body.length > 1 && body[0] == 'P' && body[1] == 'K';
            return head + (zipped ? unzipped(body) : new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The cells of an Excel file, among the rest of what its parts hold.
     *
     * @throws AssertionError if the answer is none
     */
    public static String workbook(MvcTestResult result) {
        String text = text(result);
        // Only what begins as a ZIP file does was unzipped; a page has no worksheet.
        if (!text.contains("<worksheet") || !text.contains(ExportFormat.XLSX.mediaType().toString()))
            throw new AssertionError("No workbook: " + text);
        return HtmlUtils.htmlUnescape(text);
    }

    private static String unzipped(byte[] body) throws IOException {
        Path file = Files.createTempFile("answer", ".zip");
        try (var zip = new ZipFile(Files.write(file, body).toFile())) {
            StringBuilder text = new StringBuilder();
            for (var entry : Collections.list(zip.entries()))
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
