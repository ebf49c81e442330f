package org.baraza.query.contents;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.baraza.query.ledger.Bell;
import org.baraza.query.ledger.Followed;
import org.baraza.query.ledger.Offsets;
import org.baraza.query.ledger.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The store of contents, as one more view, of its own topic.
@Configuration(proxyBeanMethods = false)
class ContentStore {
    static final String VIEW = "contents";
    static final String COLLECTION = "contents";
    /// The lines of frozen rolls.
    static final String ROLLS = "rolls";
    private static final String TOPIC = "governance.content";
    private static final List<Projection.Index> INDEXES = List.of(
            new Projection.Index(ROLLS, ascending("roll", "constituency", "_id")),
            new Projection.Index(ROLLS, ascending("roll", "membershipClass", "_id")),
            new Projection.Index(ROLLS, ascending("roll", "reasons", "_id")));

    @Bean
    Followed contentsFollowed(MongoDatabase database, Bell bell) {
        return new Followed(
                VIEW, TOPIC, INDEXES, generation -> new ContentSink(new Offsets(database, generation, bell)));
    }
}
