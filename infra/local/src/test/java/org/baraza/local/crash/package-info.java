/// What the whole stack keeps when its parts, or the launcher, are killed at work.
@NullMarked
package org.baraza.local.crash;

import org.jspecify.annotations.NullMarked;
