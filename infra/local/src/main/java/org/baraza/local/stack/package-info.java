/// The local stack: its parts, where they keep their data, and who starts, watches and stops them.
@NullMarked
package org.baraza.local.stack;

import org.jspecify.annotations.NullMarked;
