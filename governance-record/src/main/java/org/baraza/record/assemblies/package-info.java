/// Assemblies of members: convened, held with a quorum, and asked for by a share of the members.
@NullMarked
package org.baraza.record.assemblies;

import org.jspecify.annotations.NullMarked;
