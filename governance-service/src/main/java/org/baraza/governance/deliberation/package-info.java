/// Contributions and objections on proposals that are not decided yet.
@NullMarked
package org.baraza.governance.deliberation;

import org.jspecify.annotations.NullMarked;
