/// The write side of Baraza: acts become events, events become the record.
@NullMarked
package org.baraza.governance;

import org.jspecify.annotations.NullMarked;
