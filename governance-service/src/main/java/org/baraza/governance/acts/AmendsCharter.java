package org.baraza.governance.acts;

/// A command that brings another charter into force: nothing else is done on the platform at that moment.
public interface AmendsCharter {}
