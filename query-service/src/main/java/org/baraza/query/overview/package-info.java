/// Platforms as a whole: who decides there, by which rules, and what was decided lately.
@NullMarked
package org.baraza.query.overview;

import org.jspecify.annotations.NullMarked;
