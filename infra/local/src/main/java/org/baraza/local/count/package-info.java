/// Counting an election from a file, for people to read.
@NullMarked
package org.baraza.local.count;

import org.jspecify.annotations.NullMarked;
