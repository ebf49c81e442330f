/// Violations, planted so that the rules of the architecture can be seen to fail.
@NullMarked
package org.baraza.governance.planted;

import org.jspecify.annotations.NullMarked;
