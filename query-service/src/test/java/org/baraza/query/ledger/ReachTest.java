package org.baraza.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baraza.query.support.LocalMongo;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Generation VOTES = new Generation("votes", 1);
    private static final Generation RECORD = new Generation("record", 2);
    private final com.mongodb.client.MongoDatabase database =
            LocalMongo.started().newDatabase();
    private final Views views = new Views(database);
    private final Progress progress = new Progress();
    private final Reach reach = new Reach(views, database, progress, List.of("votes", "record"));

    private Position at(Generation generation, String platform, long next) {
        var position = new Position(platform, next, null, Map.of());
        new Positions(database).save(generation, List.of(position), new Positions.Offset(0, next, "topic"), null);
        return position;
    }

    @Test
    void it_is_as_far_as_the_view_that_is_behind() {
        views.use(VOTES);
        views.use(RECORD);
        progress.came(VOTES, List.of(at(VOTES, "a", 5)), Map.of());
        assertThat(reach.known("a")).isEqualTo(Reach.NOWHERE);
        assertThat(reach.stored(List.of("a"))).isEqualTo(Map.of("a", Reach.NOWHERE));

        progress.came(RECORD, List.of(at(RECORD, "a", 3)), Map.of());
        at(VOTES, "b", 7);
        at(RECORD, "b", 9);
        assertThat(reach.known("a")).isEqualTo(2);
        assertThat(reach.known("b")).as("another instance holds it").isEqualTo(Reach.NOWHERE);
        assertThat(reach.stored(List.of("a", "b"))).isEqualTo(Map.of("a", 2L, "b", 6L));
    }

    @Test
    void only_generations_in_use_count() {
        assertThatThrownBy(() -> reach.known("a")).isInstanceOf(NotThereYet.class);
        views.use(VOTES);
        views.use(RECORD);
        at(new Generation("record", 1), "a", 9);
        at(VOTES, "a", 4);
        at(RECORD, "a", 8);
        assertThat(reach.stored(List.of("a"))).isEqualTo(Map.of("a", 3L));
    }
}
