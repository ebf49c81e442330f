@NullMarked
package org.baraza.record.elections;

import org.jspecify.annotations.NullMarked;
