@NullMarked
package org.baraza.governance.ledger;

import org.jspecify.annotations.NullMarked;
