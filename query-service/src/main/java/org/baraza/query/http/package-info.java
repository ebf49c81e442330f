/// Problems, pages and versions: the conventions that all operations share.
@NullMarked
package org.baraza.query.http;

import org.jspecify.annotations.NullMarked;
