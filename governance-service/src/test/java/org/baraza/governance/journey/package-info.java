/// Decisions from founding to certification, through the public API, on the real parts.
@NullMarked
package org.baraza.governance.journey;

import org.jspecify.annotations.NullMarked;
