/// Planted: breaks the boundaries.
@NullMarked
package org.baraza.planted.proposals;

import org.jspecify.annotations.NullMarked;
