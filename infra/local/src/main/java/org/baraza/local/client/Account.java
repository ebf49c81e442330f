package org.baraza.local.client;

/// An account that a tool signs in with.
public record Account(String name, String password) {
    /// Never shows the password.
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
