/// The person register: what persons keep about themselves, who looked at it, export and erasure.
@NullMarked
package org.baraza.governance.persons;

import org.jspecify.annotations.NullMarked;
