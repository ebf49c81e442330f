/// What somebody might send who means harm, a row for each attempt. docs/security.md lists it.
@NullMarked
package org.baraza.governance.hostile;

import org.jspecify.annotations.NullMarked;
