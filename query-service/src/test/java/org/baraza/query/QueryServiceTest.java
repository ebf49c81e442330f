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
            System.out.println(view.toPrettyString());
            System.out.println(
                    service.json("/api/platforms/" + platform.id + "/record").toPrettyString());
            System.out.println(service.management("GET", "/actuator/health").toPrettyString());
            System.out.println(service.management("GET", "/actuator/views").toPrettyString());
            assertThat(view.get("name").asString()).isEqualTo("Mwea");
        }
    }
}
