/// Who may do what: declared on every operation, decided from the token and the record alone.
@NullMarked
package org.baraza.governance.access;

import org.jspecify.annotations.NullMarked;
