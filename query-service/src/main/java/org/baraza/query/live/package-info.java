/// Tells readers of a platform when to read again, while its ledger grows.
@NullMarked
package org.baraza.query.live;

import org.jspecify.annotations.NullMarked;
