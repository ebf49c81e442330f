/// The record made from the event store, content beside it, and the way both take to their readers.
@NullMarked
package org.baraza.governance.ledger;

import org.jspecify.annotations.NullMarked;
