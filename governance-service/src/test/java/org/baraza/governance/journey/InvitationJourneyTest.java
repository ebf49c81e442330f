package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From a link to a seat that one acts in.
@GovernanceTest
public class InvitationJourneyTest {
    public static final Map<String, String> SECRET = Map.of("secret", "w7Qm2ZkT9xVb4RcN8yLp3A");

    /// As `printf w7Qm2ZkT9xVb4RcN8yLp3A | sha256sum` prints it.
    private static final String SECRET_HASH = "a9d3eaf22e05fb125d90723fca9f22f1ab525ab54bc608769d404ac4e19d9b7c";

    private final Assembly assembly;

    InvitationJourneyTest(@LocalServerPort int port) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
    }

    /// An invitation to a delegate's seat of the assembly's member, for two weeks.
    public static Map<String, String> toMember(Assembly assembly) {
        return Map.of(
                "organisation",
                assembly.member(),
                "kind",
                "delegate",
                "secretHash",
                SECRET_HASH,
                "expiresAt",
                Instant.now().plus(Duration.ofDays(14)).toString());
    }

    private String invited() {
        var issued = assembly.secretary().post(assembly.path() + "/invitations", toMember(assembly));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        return assembly.path() + "/invitations/" + issued.id();
    }

    @Test
    void who_opens_the_link_takes_the_seat_and_acts_in_it() {
        var invitation = invited();
        var newcomer = assembly.person("newcomer-" + assembly.id());
        var key = Assembly.key();

        var accepted = newcomer.post(invitation + "/acceptance", SECRET, key, null);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
        var seats = newcomer.get("/me").json().get("seats");
        assertThat(seats).hasSize(1);
        assertThat(seats.get(0).get("seat").asString()).isEqualTo(accepted.id());
        assertThat(seats.get(0).get("kind").asString()).isEqualTo("delegate");
        var drafted = newcomer.in(accepted.id())
                .post(
                        assembly.path() + "/proposals",
                        Map.of("decisionType", "ordinary", "title", "A path", "text", "Mend the path."));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);

        var again = newcomer.post(invitation + "/acceptance", SECRET, key, null);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(assembly.person("late-" + assembly.id())
                        .post(invitation + "/acceptance", SECRET)
                        .problem())
                .isEqualTo("invitation-is-open");
    }

    @Test
    void what_was_taken_back_leads_nowhere() {
        var invitation = invited();
        assertThat(assembly.chair().post(invitation + "/revocation", Map.of()).status())
                .isEqualTo(200);

        var newcomer = assembly.person("unlucky-" + assembly.id());
        assertThat(newcomer.post(invitation + "/acceptance", SECRET).problem()).isEqualTo("invitation-is-open");
        assertThat(newcomer.get("/me").json().get("seats")).isEmpty();
    }

    @Test
    void on_another_platform_it_does_not_exist() {
        var elsewhere = invited().replace(assembly.id(), Assembly.key());
        var reply = assembly.person("lost-" + assembly.id()).post(elsewhere + "/acceptance", SECRET);
        assertThat(reply.status()).isEqualTo(404);
    }
}
