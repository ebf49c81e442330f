/// Elections: what a ballot paper says, what a ballot marks on it, and who is elected by the
/// ballots.
@NullMarked
package org.baraza.record.elections;

import org.jspecify.annotations.NullMarked;
