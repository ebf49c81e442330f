/// The store of contents is tried with a real broker and a real store.
@NullMarked
package org.baraza.query.contents;

import org.jspecify.annotations.NullMarked;
