@NullMarked
package org.baraza.local.european;

import org.jspecify.annotations.NullMarked;
