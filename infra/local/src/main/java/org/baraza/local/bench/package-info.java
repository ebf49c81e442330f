/// Measurements of a running local stack, from the outside.
@NullMarked
package org.baraza.local.bench;

import org.jspecify.annotations.NullMarked;
