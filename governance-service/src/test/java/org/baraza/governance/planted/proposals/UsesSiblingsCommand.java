package org.baraza.governance.planted.proposals;

import org.baraza.governance.membership.GiveSeat;

/// Giving seats is the platform's and membership's own business.
public record UsesSiblingsCommand(GiveSeat command) {}
