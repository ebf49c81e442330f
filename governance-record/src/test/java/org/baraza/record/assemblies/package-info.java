@NullMarked
package org.baraza.record.assemblies;

import org.jspecify.annotations.NullMarked;
