/// Organisations, platforms, seats and offices.
@NullMarked
package org.baraza.query.platform;

import org.jspecify.annotations.NullMarked;
