/// Who may read what. Every operation says it; one that says nothing is refused.
@NullMarked
package org.baraza.query.access;

import org.jspecify.annotations.NullMarked;
