package org.baraza.local.stack;

/// All that the parts of one stack are made from.
record Installation(DataDirectory data, Software software, Ports ports, Secrets secrets) {
    StackAddresses addresses() {
        return new StackAddresses(ports);
    }
}
