/// The description of the interface, made from its code.
@NullMarked
package org.baraza.query.description;

import org.jspecify.annotations.NullMarked;
