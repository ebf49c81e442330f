/// Commitments: who owes what to whom, what was said about it, and how it ended.
@NullMarked
package org.baraza.query.commitments;

import org.jspecify.annotations.NullMarked;
