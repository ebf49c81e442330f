package org.baraza.query.ledger;

/// One filling of a view. A rebuild fills the next generation beside the one in use.
///
/// @param view name of the projection
/// @param number from 1
public record Generation(String view, int number) {
    String key() {
        return view + ".g" + number;
    }

    String collection(String name) {
        return key() + "." + name;
    }

    /// @param prefix the same for all instances that share the views, and for nobody else
    String consumerGroup(String prefix) {
        return prefix + "." + key();
    }
}
