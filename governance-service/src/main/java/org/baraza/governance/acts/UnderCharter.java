package org.baraza.governance.acts;

import org.baraza.record.ledger.CharterInForce;

/// A command that brings its charter with it, because the platform is not founded yet.
public interface UnderCharter {
    CharterInForce charterInForce();
}
