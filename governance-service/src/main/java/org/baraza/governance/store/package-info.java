/// The event store: Axon on PostgreSQL, wired so that what it writes can become the record.
@NullMarked
package org.baraza.governance.store;

import org.jspecify.annotations.NullMarked;
