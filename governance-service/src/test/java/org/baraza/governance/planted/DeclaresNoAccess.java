package org.baraza.governance.planted;

import org.springframework.web.bind.annotation.PostMapping;

/// Nobody said who may do this.
public class DeclaresNoAccess {
    @PostMapping("/planted")
    void act() {}
}
