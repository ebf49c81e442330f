package org.baraza.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Service;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.Test;

class QueryServiceTest {
    @Test
    void a_platform_goes_from_the_topic_to_the_browser() {
        Service.emptyTopics();
        var history = new History();
        var platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.give(Office.CHAIR, anna);
        platform.draft(anna, "Water fees", null);
        Service.publish(history);
        try (var service = Service.started()) {
            service.awaitLevel();
            var view = service.json("/api/platforms/" + platform.id);
            assertThat(view.get("name").asString()).isEqualTo("Mwea");
            assertThat(view.get("charter")
                            .get("document")
                            .get("decisionTypes")
                            .get(0)
                            .has("quorum"))
                    .isTrue();
            assertThat(service.json("/api/platforms/" + platform.id + "/record")
                            .get("items")
                            .size())
                    .isEqualTo(6);
            var health = service.management("GET", "/actuator/health")
                    .get("components")
                    .get("projections");
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.get("details").get("proposals").get("state").asString())
                    .isEqualTo("live");
            var views = service.management("GET", "/actuator/views").get("views");
            assertThat(views.get("record")
                            .get("position")
                            .get(platform.id.toString())
                            .asLong())
                    .isEqualTo(5);
            assertThat(views.get("record").get("lag").asLong()).isZero();
        }
    }
}
