/// The commands of `./baraza`.
@NullMarked
package org.baraza.local;

import org.jspecify.annotations.NullMarked;
