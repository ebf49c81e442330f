/// Counting elections: ballots, the methods that count them, and results that can be followed by hand.
@NullMarked
package org.baraza.record.counting;

import org.jspecify.annotations.NullMarked;
