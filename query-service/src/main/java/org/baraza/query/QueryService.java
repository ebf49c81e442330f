package org.baraza.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Follows the record, keeps views of it and answers questions about them.
@SpringBootApplication
public class QueryService {
    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }
}
