/// Files of ballots, as others write them.
@NullMarked
package org.baraza.record.counting.files;

import org.jspecify.annotations.NullMarked;
