@NullMarked
package org.baraza.local.bench;

import org.jspecify.annotations.NullMarked;
