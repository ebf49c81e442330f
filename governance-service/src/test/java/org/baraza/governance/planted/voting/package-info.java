/// Planted violations.
@NullMarked
package org.baraza.governance.planted.voting;

import org.jspecify.annotations.NullMarked;
