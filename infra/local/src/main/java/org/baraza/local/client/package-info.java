/// A client of Baraza's public API, for the command line tools: it acts and reads like any other,
/// with tokens of its own accounts.
@NullMarked
package org.baraza.local.client;

import org.jspecify.annotations.NullMarked;
