/// Votes: calling, casting, counting, closing, certifying.
@NullMarked
package org.baraza.governance.voting;

import org.jspecify.annotations.NullMarked;
