package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baraza.record.platform.Preset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// What somebody who writes a charter is told, before anything is recorded.
@GovernanceTest
class CharterCheckTest {
    private final JdbcClient jdbc;
    private final Assembly assembly;

    CharterCheckTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
    }

    private Stream<String> found(Object body) {
        var reply = assembly.chair().post("/charter-checks", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json()
                .get("contradictions")
                .valueStream()
                .map(one -> one.get("code").asString() + " " + one.get("where").asString());
    }

    @Test
    void every_contradiction_is_named_with_its_place_and_nothing_is_recorded() {
        var before = traces();
        var charter = (ObjectNode) Preset.named("multi-stakeholder").charter().deepCopy();
        assertThat(found(Map.of("charter", charter))).isEmpty();
        charter.put("zone", "Mars/Olympus");
        ((ObjectNode) charter.at("/constituencies/0")).put("share", "1/5");
        assertThat(found(Map.of("charter", charter)))
                .containsExactly("unknown-zone /zone", "shares-do-not-sum-to-1 /constituencies");
        assertThat(found(Map.of("charter", List.of()))).hasSize(1);
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void an_amendment_is_held_against_the_charter_that_it_would_amend() {
        var before = Preset.named("multi-stakeholder").charter();
        var after = (ObjectNode) before.deepCopy();
        ((ObjectNode) after.at("/constituencies/1")).put("id", "traders");
        assertThat(found(Map.of("charter", after, "before", before))).containsExactly("members-left-behind /moves");
        var moves = List.of(Map.of("from", "buyers", "to", "traders"));
        assertThat(found(Map.of("charter", after, "before", before, "moves", moves)))
                .isEmpty();
        assertThat(found(Map.of("charter", before, "before", before))).containsExactly("nothing-changes ");
    }

    private String traces() {
        return jdbc.sql("""
                        select (select count(*) from domain_event) || ' ' || (select count(*) from act_receipt) || ' '
                            || (select count(*) from content)""").query(String.class).single();
    }
}
