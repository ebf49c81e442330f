/// Proposals with their texts, their timelines and what became of them.
@NullMarked
package org.baraza.query.proposals;

import org.jspecify.annotations.NullMarked;
