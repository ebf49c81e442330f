/// Rules of proposals, each broken once.
@NullMarked
package org.baraza.governance.proposals;

import org.jspecify.annotations.NullMarked;
