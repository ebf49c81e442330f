/// Votes: turnout while open, results and reasons afterwards.
@NullMarked
package org.baraza.query.voting;

import org.jspecify.annotations.NullMarked;
