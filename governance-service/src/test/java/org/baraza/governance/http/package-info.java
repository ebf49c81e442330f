/// The published description, and what the service says to requests it cannot take.
@NullMarked
package org.baraza.governance.http;

import org.jspecify.annotations.NullMarked;
