package org.baraza.governance;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// Takes acts, decides them by the rules of the platform, and writes the record.
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // Its page is no problem document.
public class GovernanceService {
    static void main(String[] args) {
        SpringApplication.run(GovernanceService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
