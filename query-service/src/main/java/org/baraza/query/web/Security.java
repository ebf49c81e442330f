package org.baraza.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.regex.Pattern;
import org.baraza.query.http.Problem.Kind;
import org.baraza.query.http.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The frame around every request: who asks, how often, and what a browser may do with the answer.
///
/// Tokens are checked here; whether an operation is open to whoever asks is decided by
/// [org.baraza.query.access.Gate], which lets nothing through that does not say so.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
class Security {
    private static final Pattern TRIAL = Pattern.compile("/api/platforms/[^/]+/charter-trials");

    @Bean
    SecurityFilterChain filters(HttpSecurity http, HttpSettings settings, Problems problems) {
        var rate = new RateFilter(
                new RateBound(settings.rate().perSecond(), settings.rate().burst()), problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        // Nothing here is changed by a page of somebody else's, on the management port either.
                        .requestMatchers(request -> request.getHeader(HttpHeaders.ORIGIN) != null
                                && !HttpMethod.GET.matches(request.getMethod())
                                && !HttpMethod.HEAD.matches(request.getMethod())
                                && !asksWithABody(request))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> {}).authenticationEntryPoint(notSignedIn(problems, rate)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, denied) -> notFromThere(problems, request, response))
                        .accessDeniedHandler((request, response, denied) -> notFromThere(problems, request, response)))
                .headers(headers -> headers.cacheControl(control -> control.disable())
                        .frameOptions(options -> options.disable())
                        .addHeaderWriter(framing(settings))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")))
                .addFilterAfter(rate, BearerTokenAuthenticationFilter.class)
                .build();
    }

    /// A question too long for an address. It changes nothing, and since it must be JSON a page of another site would
    /// have to ask first whether it may: that is refused.
    private static boolean asksWithABody(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && TRIAL.matcher(request.getRequestURI()).matches();
    }

    private static void notFromThere(Problems problems, HttpServletRequest request, HttpServletResponse response) {
        problems.write(request, response, Kind.FORBIDDEN, "A page of another site may not do this.");
    }

    private static AuthenticationEntryPoint notSignedIn(Problems problems, RateFilter rate) {
        return (request, response, exception) -> {
            if (!rate.refuses(request, response)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                problems.write(
                        request, response, Kind.UNAUTHENTICATED, "The token is not valid here, or not any more.");
            }
        };
    }

    /// Only what a frame comes back to from the issuer may stand in one, and only in ours.
    private static HeaderWriter framing(HttpSettings settings) {
        var nowhere = policy(settings, "'none'");
        var here = policy(settings, "'self'");
        return (request, response) -> {
            var quietly = WebInterface.QUIETLY.equals(request.getServletPath());
            response.setHeader("Content-Security-Policy", quietly ? here : nowhere);
            response.setHeader("X-Frame-Options", quietly ? "SAMEORIGIN" : "DENY");
        };
    }

    private static String policy(HttpSettings settings, String ancestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "manifest-src 'self'; worker-src 'self'; connect-src 'self' "
                + origin(settings.governance().url()) + " " + origin(settings.issuer())
                + "; frame-src 'self' " + origin(settings.issuer()) + "; frame-ancestors " + ancestors
                + "; base-uri 'none'; form-action 'none'; object-src 'none'";
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
