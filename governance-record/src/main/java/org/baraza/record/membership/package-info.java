/// Members, seats and offices: in whose name somebody acts.
@NullMarked
package org.baraza.record.membership;

import org.jspecify.annotations.NullMarked;
