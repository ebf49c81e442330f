/// The reading side: the record, as views.
@NullMarked
package org.baraza.query;

import org.jspecify.annotations.NullMarked;
