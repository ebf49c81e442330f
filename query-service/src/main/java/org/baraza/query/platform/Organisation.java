package org.baraza.query.platform;

/// An organisation by name.
public record Organisation(String id, String name) {}
