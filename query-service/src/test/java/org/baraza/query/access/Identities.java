package org.baraza.query.access;

/// Lets tests of other packages say which subject is which person.
public final class Identities {
    private Identities() {}

    public static String of(String issuer, String subject) {
        return People.identity(issuer, subject);
    }
}
