/// Real parts for tests: a PostgreSQL server and a Kafka broker, each started once.
@NullMarked
package org.baraza.governance.testing;

import org.jspecify.annotations.NullMarked;
