/// Organisations, platforms and their charters: who decides, by which rules.
@NullMarked
package org.baraza.record.platform;

import org.jspecify.annotations.NullMarked;
