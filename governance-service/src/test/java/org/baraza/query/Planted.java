package org.baraza.query;

/// Something of the query service, as far as a test is concerned.
public record Planted() {}
