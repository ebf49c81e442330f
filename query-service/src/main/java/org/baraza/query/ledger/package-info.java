/// The engine: follows the two topics, applies entries to projections in order and once, and tells
/// readers how far they are.
@NullMarked
package org.baraza.query.ledger;

import org.jspecify.annotations.NullMarked;
