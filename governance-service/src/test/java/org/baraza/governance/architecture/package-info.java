/// What may stand on what; each rule is shown to fail on a planted violation.
@NullMarked
package org.baraza.governance.architecture;

import org.jspecify.annotations.NullMarked;
