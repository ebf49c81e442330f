package org.baraza.governance.planted;

import org.baraza.query.Planted;

/// The services know the record, and not each other.
public record KnowsTheQuerySide(Planted view) {}
