package org.baraza.governance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Takes acts, decides them by the rules of the platform, and writes the record.
@SpringBootApplication
public class GovernanceService {
    static void main(String[] args) {
        SpringApplication.run(GovernanceService.class, args);
    }
}
