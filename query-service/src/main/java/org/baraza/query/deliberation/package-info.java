/// What is said on proposals: contributions in threads, objections with their answers.
@NullMarked
package org.baraza.query.deliberation;

import org.jspecify.annotations.NullMarked;
