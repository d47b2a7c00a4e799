package org.qiantai.staff.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Back to the sign-in page, which says why; the name stays typed, and no session is made for a stranger. */
class SignInFailures implements AuthenticationFailureHandler {
    private static final int LONGEST_NAME = 30;

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refusal) throws IOException {
        String typed = Objects.requireNonNullElse(request.getParameter("username"), "").strip();
        String page = UriComponentsBuilder.fromPath(request.getContextPath() + "/login")
                .queryParam("error", reason(refusal)).queryParam("as", "{as}").encode()
                .buildAndExpand(typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed)
                .toUriString();
        response.sendRedirect(page);
    }

    private static String reason(AuthenticationException refusal) {
        return switch (refusal) {
            case DisabledException _ -> "disabled";
            case TooManyFailuresException _ -> "wait";
            default -> "wrong";
        };
    }
}
