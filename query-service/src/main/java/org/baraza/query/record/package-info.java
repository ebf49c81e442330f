/// The record itself, entry by entry.
@NullMarked
package org.baraza.query.record;

import org.jspecify.annotations.NullMarked;
