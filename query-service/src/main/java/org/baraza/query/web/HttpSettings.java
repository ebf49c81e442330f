package org.baraza.query.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the browser is told, and bounds.
///
/// @param issuer `baraza.issuer`: who signs tokens, also where people sign in
/// @param governance `baraza.governance.url`: where the browser sends acts
/// @param rate `baraza.rate.per-second` and `baraza.rate.burst`: requests of one caller
@ConfigurationProperties("baraza")
record HttpSettings(
        URI issuer, Governance governance, @DefaultValue Rate rate) {
    record Governance(URI url) {}

    record Rate(
            @DefaultValue("100") double perSecond,
            @DefaultValue("500") double burst) {}
}
