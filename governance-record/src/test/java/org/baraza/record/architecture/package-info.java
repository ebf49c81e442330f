/// What the public language may stand on.
@NullMarked
package org.baraza.record.architecture;

import org.jspecify.annotations.NullMarked;
