@NullMarked
package org.baraza.governance.store;

import org.jspecify.annotations.NullMarked;
