/// The voting lists of the European Parliament: reads a sitting's list and records its decisions
/// through the public API.
///
/// Source and form of the lists: the XML that the Parliament publishes beside the minutes of each sitting.
@NullMarked
package org.baraza.local.european;

import org.jspecify.annotations.NullMarked;
