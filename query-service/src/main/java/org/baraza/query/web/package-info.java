/// The frame of the service on the web: sign-in, bounds, headers, validators, and the files of the web interface.
@NullMarked
package org.baraza.query.web;

import org.jspecify.annotations.NullMarked;
