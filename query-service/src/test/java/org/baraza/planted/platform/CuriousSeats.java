package org.baraza.planted.platform;

import org.baraza.planted.proposals.ImpureProjection;

/// A seat that knows of what is built on seats.
public record CuriousSeats(ImpureProjection built) {}
