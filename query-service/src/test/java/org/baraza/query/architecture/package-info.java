/// The boundaries of this service, and classes planted to break them.
@NullMarked
package org.baraza.query.architecture;

import org.jspecify.annotations.NullMarked;
