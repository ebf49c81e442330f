/// Rules of votes, each broken once.
@NullMarked
package org.baraza.governance.voting;

import org.jspecify.annotations.NullMarked;
