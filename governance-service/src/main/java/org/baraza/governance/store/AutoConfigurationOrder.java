package org.baraza.governance.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/// Puts Axon's configuration after Spring Boot's, whose present names Axon 4.13 does not know: without it Axon finds no
/// data source, and could silently work without transactions.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
        })
public class AutoConfigurationOrder {}
