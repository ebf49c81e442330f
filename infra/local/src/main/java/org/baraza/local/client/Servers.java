package org.baraza.local.client;

import org.baraza.local.stack.StackAddresses;

/// Where a Baraza is found.
///
/// @param issuer of the tokens: a Keycloak realm with the client `baraza-cli`
/// @param governance the origin of governance-service
/// @param query the origin of query-service
public record Servers(String issuer, String governance, String query) {
    public Servers {
        issuer = withoutSlash(issuer);
        governance = withoutSlash(governance);
        query = withoutSlash(query);
    }

    public static Servers of(StackAddresses stack) {
        return new Servers(stack.issuer(), stack.governance(), stack.ui());
    }

    String tokenEndpoint() {
        return issuer + "/protocol/openid-connect/token";
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
