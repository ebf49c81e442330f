package org.baraza.query.contents;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.baraza.query.ledger.Bell;
import org.baraza.query.ledger.Followed;
import org.baraza.query.ledger.Offsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store of contents, as one more view, of its own topic.
@Configuration(proxyBeanMethods = false)
class ContentStore {
    static final String VIEW = "contents";
    static final String COLLECTION = "contents";
    private static final String TOPIC = "governance.content";

    @Bean
    Followed contentsFollowed(MongoDatabase database, Bell bell) {
        return new Followed(
                VIEW, TOPIC, List.of(), generation -> new ContentSink(new Offsets(database, generation, bell)));
    }
}
