/// Planted: breaks the boundaries.
@NullMarked
package org.baraza.planted.platform;

import org.jspecify.annotations.NullMarked;
