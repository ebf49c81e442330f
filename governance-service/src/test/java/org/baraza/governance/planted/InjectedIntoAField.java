package org.baraza.governance.planted;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// What a class needs stands in its constructor.
public class InjectedIntoAField {
    @Autowired
    @Nullable
    Clock clock;
}
