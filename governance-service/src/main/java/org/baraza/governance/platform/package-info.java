/// Registering organisations, founding platforms, knowing the charter in force.
@NullMarked
package org.baraza.governance.platform;

import org.jspecify.annotations.NullMarked;
