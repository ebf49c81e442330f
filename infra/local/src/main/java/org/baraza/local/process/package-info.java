/// Processes as the operating system tells of them: who runs, who listens, how much memory is resident.
/// Reads `/proc`, so Linux only. Knows nothing of Baraza.
@NullMarked
package org.baraza.local.process;

import org.jspecify.annotations.NullMarked;
