package org.baraza.query.ledger;

/// Wakes readers that wait for something to arrive.
@FunctionalInterface
public interface Bell {
    void ring();
}
