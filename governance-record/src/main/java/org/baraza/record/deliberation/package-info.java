/// What is said on a proposal before it is decided: contributions, and objections that must be answered.
@NullMarked
package org.baraza.record.deliberation;

import org.jspecify.annotations.NullMarked;
