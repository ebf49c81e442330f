/// The frame every act falls into: locks, idempotency, versions and named rules.
@NullMarked
package org.baraza.governance.acts;

import org.jspecify.annotations.NullMarked;
