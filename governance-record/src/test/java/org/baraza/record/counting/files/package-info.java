@NullMarked
package org.baraza.record.counting.files;

import org.jspecify.annotations.NullMarked;
