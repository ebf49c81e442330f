/// Proposals from draft to decision.
@NullMarked
package org.baraza.governance.proposals;

import org.jspecify.annotations.NullMarked;
