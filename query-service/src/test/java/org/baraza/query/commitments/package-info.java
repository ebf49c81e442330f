@NullMarked
package org.baraza.query.commitments;

import org.jspecify.annotations.NullMarked;
