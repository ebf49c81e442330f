package org.baraza.governance.access;

/// How much right an operation asks for.
public enum Level {
    /// Anybody, without a token: only reading, and only what a reviewed list names.
    PUBLIC,
    /// Anybody with an account.
    ACCOUNT,
    /// Whoever holds the named seat on the platform, observers too.
    SEAT,
    /// Whoever holds the named seat as a delegate.
    VOTING_SEAT,
    /// Whoever holds the named seat, and it one of the offices.
    OFFICE,
    /// Whoever runs the installation: the only right that a token gives. No seat is named.
    OPERATOR
}
