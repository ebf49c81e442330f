/// Commitments: who owes what to whom, from which decision.
@NullMarked
package org.baraza.record.commitments;

import org.jspecify.annotations.NullMarked;
