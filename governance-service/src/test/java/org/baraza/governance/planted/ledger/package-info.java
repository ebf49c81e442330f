/// Planted violations.
@NullMarked
package org.baraza.governance.planted.ledger;

import org.jspecify.annotations.NullMarked;
