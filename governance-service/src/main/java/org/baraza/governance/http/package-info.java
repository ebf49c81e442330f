/// The edge: problem documents, bounded bodies, the published description of the operations.
@NullMarked
package org.baraza.governance.http;

import org.jspecify.annotations.NullMarked;
