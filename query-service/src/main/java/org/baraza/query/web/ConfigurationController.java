package org.baraza.query.web;

import org.baraza.query.access.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the web interface must know before anything else.
@RestController
class ConfigurationController {
    private static final String CLIENT = "baraza-web";
    private final HttpSettings settings;

    ConfigurationController(HttpSettings settings) {
        this.settings = settings;
    }

    /// @param governance where acts are sent
    /// @param issuer where people sign in
    /// @param client the interface's name there
    record Configuration(String governance, String issuer, String client) {}

    @GetMapping("/config.json")
    @Access(Access.Level.PUBLIC)
    Configuration configuration() {
        return new Configuration(
                settings.governance().url().toString(), settings.issuer().toString(), CLIENT);
    }
}
