/// The public language of Baraza. A module of its own, so that the family of events can be sealed across the features'
/// packages: a new event does not compile until every reader has an opinion on it.
@SuppressWarnings("requires-transitive-automatic")
module org.baraza.record {
    requires transitive com.fasterxml.jackson.annotation;
    requires java.json.canonicalization;
    requires transitive org.jspecify;
    requires transitive tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports org.baraza.record;
    exports org.baraza.record.assemblies;
    exports org.baraza.record.commitments;
    exports org.baraza.record.counting;
    exports org.baraza.record.counting.files;
    exports org.baraza.record.deliberation;
    exports org.baraza.record.elections;
    exports org.baraza.record.ledger;
    exports org.baraza.record.membership;
    exports org.baraza.record.platform;
    exports org.baraza.record.proposals;
    exports org.baraza.record.voting;
}
