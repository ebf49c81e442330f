package org.baraza.query.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/// Whose requests are counted together: those of one account, or of one address without an account.
public final class Caller {
    private Caller() {}

    public static String of(HttpServletRequest request) {
        var token = token();
        return token == null ? address(request) : "subject " + token.getSubject();
    }

    /// The address alone, whoever asks from there.
    public static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }

    /// The valid token of the request at hand.
    public static @Nullable Jwt token() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token ? token : null;
    }
}
