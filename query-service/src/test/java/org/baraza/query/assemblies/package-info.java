@NullMarked
package org.baraza.query.assemblies;

import org.jspecify.annotations.NullMarked;
