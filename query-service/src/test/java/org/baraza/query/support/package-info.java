/// Real parts for tests: a broker, a document store, an issuer of tokens, and histories to feed them with.
@NullMarked
package org.baraza.query.support;

import org.jspecify.annotations.NullMarked;
