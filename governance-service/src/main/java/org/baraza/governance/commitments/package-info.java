/// Commitments: offered from an adopted decision, reported on with evidence, assessed by somebody else, ended.
@NullMarked
package org.baraza.governance.commitments;

import org.jspecify.annotations.NullMarked;
