/// Acts as they are tested: also with a lock taken away, to show what it is for.
@NullMarked
package org.baraza.governance.acts;

import org.jspecify.annotations.NullMarked;
