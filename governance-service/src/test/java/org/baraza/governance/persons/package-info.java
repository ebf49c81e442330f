/// The person register is tried as persons and officers use it.
@NullMarked
package org.baraza.governance.persons;

import org.jspecify.annotations.NullMarked;
