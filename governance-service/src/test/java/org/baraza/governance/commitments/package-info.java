@NullMarked
package org.baraza.governance.commitments;

import org.jspecify.annotations.NullMarked;
