package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.governance.journey.Person.Reply;

/// What every refusal looks like, whatever it refuses.
public final class Refused {
    private static final List<String> INSIDES = List.of(
            "org.",
            "java.",
            "javax.",
            "jakarta",
            "Exception",
            "Error:",
            "\tat ",
            "nested",
            "select ",
            "insert ",
            "SQL",
            "postgres",
            "Tomcat",
            "Jackson",
            "Spring",
            "<html");

    private Refused() {}

    /// A problem document with this status and type, which says what was kept and what to do, and
    /// nothing of our insides.
    public static void with(int status, String type, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.contentType()).as(reply.body()).startsWith("application/problem+json");
        assertThat(reply.problem()).as(reply.body()).isEqualTo(type);
        var problem = reply.json();
        assertThat(problem.get("type").asString()).isEqualTo("urn:baraza:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(List.of("title", "detail", "kept", "todo"))
                .allSatisfy(
                        field -> assertThat(problem.path(field).asString("")).isNotBlank());
        assertThat(INSIDES).allSatisfy(inside -> assertThat(reply.body()).doesNotContain(inside));
    }
}
