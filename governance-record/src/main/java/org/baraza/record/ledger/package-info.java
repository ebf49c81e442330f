/// The record itself: the entry every event becomes, and content that lives beside it.
@NullMarked
package org.baraza.record.ledger;

import org.jspecify.annotations.NullMarked;
