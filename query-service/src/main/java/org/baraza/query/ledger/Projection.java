package org.baraza.query.ledger;

import java.util.List;
import org.bson.conversions.Bson;

/// A view of the record, as a function of the ledger alone.
///
/// A projection MUST NOT send commands, read a clock or call out; what it writes depends on the
/// entries it was given, in their order, and on nothing else. That makes it rebuildable: a second run
/// from the first entry gives the same documents.
public interface Projection {
    /// Its public name: in collections, consumer groups, health and the operators' commands.
    String name();

    /// Says what one entry changes. Entries of one platform come in the order of their ledger, each exactly once.
    void on(Entry entry, Writes writes);

    /// Which indexes its collections want beside that on `_id`.
    List<Index> indexes();

    /// @param collection as named in [Writes#update]
    record Index(String collection, Bson keys) {}
}
