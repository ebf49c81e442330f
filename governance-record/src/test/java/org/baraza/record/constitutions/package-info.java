/// Real bodies, each with a situation that its rules must decide as it was decided.
@NullMarked
package org.baraza.record.constitutions;

import org.jspecify.annotations.NullMarked;
