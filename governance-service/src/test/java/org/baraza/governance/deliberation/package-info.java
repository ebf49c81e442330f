/// Contributions and objections, tried.
@NullMarked
package org.baraza.governance.deliberation;

import org.jspecify.annotations.NullMarked;
