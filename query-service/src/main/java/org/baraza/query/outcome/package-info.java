/// What a vote came to, in the words that several views share: lines, totals and reasons.
@NullMarked
package org.baraza.query.outcome;

import org.jspecify.annotations.NullMarked;
