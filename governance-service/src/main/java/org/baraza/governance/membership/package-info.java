/// Admitting members, giving seats and offices, and knowing who holds them now.
@NullMarked
package org.baraza.governance.membership;

import org.jspecify.annotations.NullMarked;
