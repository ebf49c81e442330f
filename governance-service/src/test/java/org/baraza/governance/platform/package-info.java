/// Rules of registering and founding, each broken once.
@NullMarked
package org.baraza.governance.platform;

import org.jspecify.annotations.NullMarked;
