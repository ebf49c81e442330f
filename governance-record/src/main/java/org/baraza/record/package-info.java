/// What every part of the public language shares: exact fractions and the one JSON mapping.
@NullMarked
package org.baraza.record;

import org.jspecify.annotations.NullMarked;
