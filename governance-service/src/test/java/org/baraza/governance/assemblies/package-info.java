@NullMarked
package org.baraza.governance.assemblies;

import org.jspecify.annotations.NullMarked;
