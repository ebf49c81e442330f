/// Who may do what: an issuer of our own, and every operation tried by everybody.
@NullMarked
package org.baraza.governance.access;

import org.jspecify.annotations.NullMarked;
