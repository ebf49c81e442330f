/// Planted violations.
@NullMarked
package org.baraza.governance.planted.proposals;

import org.jspecify.annotations.NullMarked;
