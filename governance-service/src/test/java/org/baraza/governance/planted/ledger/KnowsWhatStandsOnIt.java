package org.baraza.governance.planted.ledger;

import org.baraza.governance.acts.BrokenRule;

/// The ledger knows nothing of acts.
public record KnowsWhatStandsOnIt(BrokenRule rule) {}
