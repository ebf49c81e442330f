/// What must hold when people act at the same moment. Each test says which lock it needs.
@NullMarked
package org.baraza.governance.race;

import org.jspecify.annotations.NullMarked;
