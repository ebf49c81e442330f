/// Content beside the record: texts, charters, rolls. The latest value, or nothing once it is erased.
@NullMarked
package org.baraza.query.contents;

import org.jspecify.annotations.NullMarked;
