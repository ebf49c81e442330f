package org.baraza.governance.planted.voting;

import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.Profile;

/// No other package has any business with an aggregate.
@Aggregate
@Profile("planted")
public class PublicAggregate {}
