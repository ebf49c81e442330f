/// Votes: calling, ballots and meeting counts, tally, outcome with its reasons.
@NullMarked
package org.baraza.record.voting;

import org.jspecify.annotations.NullMarked;
