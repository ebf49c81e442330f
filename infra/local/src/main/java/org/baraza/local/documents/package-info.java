/// How the stand-in for MongoDB keeps its documents.
@NullMarked
package org.baraza.local.documents;

import org.jspecify.annotations.NullMarked;
