/// What the tests of aggregates share: given events, when command, then events or the broken rule.
@NullMarked
package org.baraza.governance.rules;

import org.jspecify.annotations.NullMarked;
