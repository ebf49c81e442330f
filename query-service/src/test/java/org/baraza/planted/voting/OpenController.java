package org.baraza.planted.voting;

import org.baraza.planted.proposals.ImpureProjection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says of no operation who may use it, and has one that changes something. No part of any running service: nothing
/// scans this package.
@RestController
public class OpenController {
    private final ImpureProjection sibling;

    public OpenController(ImpureProjection sibling) {
        this.sibling = sibling;
    }

    @GetMapping("/planted")
    public String read() {
        return sibling.name();
    }

    @PostMapping("/planted")
    public String change() {
        return "";
    }
}
