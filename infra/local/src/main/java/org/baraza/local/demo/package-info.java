/// `./baraza demo`: bodies that decide, told as scripts of acts, which are performed through the public API.
@NullMarked
package org.baraza.local.demo;

import org.jspecify.annotations.NullMarked;
