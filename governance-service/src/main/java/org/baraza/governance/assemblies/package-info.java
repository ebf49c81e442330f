/// Assemblies: asked for, convened, held and closed.
@NullMarked
package org.baraza.governance.assemblies;

import org.jspecify.annotations.NullMarked;
