package org.baraza.governance.http;

import java.util.List;
import java.util.Map;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Contributions, objections and answers that cannot be understood.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDeliberationTest {
    private final Assembly assembly;
    private final String at;

    BadDeliberationTest(@LocalServerPort int port) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        at = assembly.path() + "/proposals/" + assembly.admitted("ordinary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"proposalVersion\":1,\"stance\":\"support\"}",
                "{\"proposalVersion\":1,\"stance\":\"support\",\"text\":\"  \"}",
                "{\"proposalVersion\":1,\"stance\":\"objection\",\"text\":\"No.\"}",
                "{\"proposalVersion\":1,\"stance\":\"SUPPORT\",\"text\":\"Yes.\"}",
                "{\"proposalVersion\":0,\"stance\":\"support\",\"text\":\"Yes.\"}",
                "{\"proposalVersion\":1.5,\"stance\":\"support\",\"text\":\"Yes.\"}",
                "{\"proposalVersion\":\"1\",\"stance\":\"support\",\"text\":\"Yes.\"}",
                "{\"stance\":\"support\",\"text\":\"Yes.\"}",
                "{\"proposalVersion\":1,\"stance\":\"support\",\"text\":\"Yes.\",\"inReplyTo\":\"P-1\"}",
                "{\"proposalVersion\":1,\"stance\":\"support\",\"text\":\"Yes.\",\"author\":\"me\"}"
            })
    void a_contribution_that_is_none(String body) {
        Refused.with(400, "malformed", assembly.as("observer").post(at + "/contributions", body));
    }

    @Test
    void words_are_not_blank_and_not_endless() {
        var observer = assembly.as("observer");
        var contribution = Map.of("proposalVersion", 1, "stance", "question", "text", "Who pays?");
        var retraction = at + "/contributions/"
                + observer.post(at + "/contributions", contribution).id() + "/retraction";
        var raised = observer.post(at + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much."));
        var objection = at + "/objections/" + raised.id();
        for (var text : List.of("", "  \n ", "x".repeat(10_001))) {
            Refused.with(400, "malformed", observer.post(retraction, Map.of("reasons", text), Assembly.key(), "0"));
            var another = Map.of("proposalVersion", 1, "text", text);
            Refused.with(400, "malformed", observer.post(at + "/objections", another));
            var answer = Map.of("text", text);
            Refused.with(400, "malformed", assembly.chair().post(objection + "/answer", answer, Assembly.key(), "0"));
            var maintenance = Map.of("extent", "whole", "reasons", text);
            Refused.with(400, "malformed", observer.post(objection + "/maintenance", maintenance, Assembly.key(), "0"));
        }
        var half = Map.of("extent", "half", "reasons", "Half of it.");
        Refused.with(400, "malformed", observer.post(objection + "/maintenance", half, Assembly.key(), "0"));
    }
}
