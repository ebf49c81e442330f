package org.baraza.governance.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;

/// Commitments of an assembly: growers owe buyers, the auditor, a delegate of the buyers, assesses.
public final class Promise {
    private final Assembly assembly;
    private final String decision;
    private final String creditor;

    public Promise(Assembly assembly) {
        this.assembly = assembly;
        var proposal = assembly.admitted("ordinary");
        var declared = assembly.chair()
                .post(
                        assembly.path() + "/proposals/" + proposal + "/declaration",
                        Map.of("outcome", "adopted", "basis", "show-of-hands"),
                        Assembly.key(),
                        "2");
        assertThat(declared.status()).as(declared.body()).isEqualTo(200);
        decision = proposal;
        creditor = assembly.as("buyer-1")
                .get("/me")
                .json()
                .get("seats")
                .get(0)
                .get("organisation")
                .asString();
    }

    public String decision() {
        return decision;
    }

    public Map<String, Object> offer() {
        return Map.of(
                "proposal",
                decision,
                "creditor",
                creditor,
                "title",
                "Forty tonnes of washed arabica",
                "text",
                "Delivered to the *warehouse*.",
                "amount",
                Map.of("number", "40", "unit", "t"),
                "dueOn",
                "2099-03-31");
    }

    public String path() {
        return assembly.path() + "/commitments";
    }

    /// An offer of the growers, and its id.
    public String offered() {
        var reply = assembly.as("grower-3").post(path(), offer());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.id();
    }

    /// At version 1.
    public String accepted() {
        var commitment = offered();
        var reply = act(assembly.as("buyer-1"), commitment, "acceptance", "", "0");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return commitment;
    }

    /// At version 2, by the auditor.
    public String assessed() {
        var commitment = accepted();
        var reply = act(
                assessor(),
                commitment,
                "assessments",
                Map.of("completion", "limited", "delivered", "22.25", "text", "Weighed.", "evidence", List.of()),
                "1");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return commitment;
    }

    public Person assessor() {
        return assembly.auditor();
    }

    public Reply report(Person who, String commitment, String version, List<String> evidence) {
        return act(
                who,
                commitment,
                "reports",
                Map.of("completion", "substantial", "delivered", "31.5", "text", "Most of it.", "evidence", evidence),
                version);
    }

    public Reply act(Person who, String commitment, String what, Object body, String version) {
        return who.post(path() + "/" + commitment + "/" + what, body, Assembly.key(), version);
    }
}
