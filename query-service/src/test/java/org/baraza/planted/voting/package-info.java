/// Planted: breaks the boundaries.
@NullMarked
package org.baraza.planted.voting;

import org.jspecify.annotations.NullMarked;
