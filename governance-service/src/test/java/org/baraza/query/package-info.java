/// Stands for the query service in a planted violation.
@NullMarked
package org.baraza.query;

import org.jspecify.annotations.NullMarked;
