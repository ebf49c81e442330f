package org.baraza.local.stack;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Configures `java.util.logging` in the broker and the wire server: warnings from everybody, to standard error.
/// Named by `-Djava.util.logging.config.class`.
public final class ServerLogging {
    /// Warns at each start of every index that it does not have. The views are read by `_id`, so that
    /// none is missed here.
    private static final Logger WIRE_SERVER = Logger.getLogger("de.bwaldvogel.mongo.backend.AbstractMongoDatabase");

    public ServerLogging() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new ConsoleHandler());
        WIRE_SERVER.setLevel(Level.SEVERE);
    }
}
