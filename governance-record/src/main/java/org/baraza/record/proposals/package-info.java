/// Proposals from draft to decision.
@NullMarked
package org.baraza.record.proposals;

import org.jspecify.annotations.NullMarked;
