@NullMarked
package org.baraza.record.counting;

import org.jspecify.annotations.NullMarked;
