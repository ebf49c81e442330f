/// Rules of members, seats and offices, each broken once.
@NullMarked
package org.baraza.governance.membership;

import org.jspecify.annotations.NullMarked;
