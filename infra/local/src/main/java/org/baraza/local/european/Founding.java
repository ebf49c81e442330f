package org.baraza.local.european;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baraza.local.client.Account;
import org.baraza.local.client.Act;
import org.baraza.local.client.Api;
import org.baraza.local.client.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Registers the body, founds its platform, and gives seats and offices to the accounts: once, since the keys of all
/// these acts are made from the body's name. The account `chair` represents the body.
final class Founding {
    static final String CHAIR = "chair";
    static final String SECRETARY = "secretary";

    /// Without these the import cannot act; the other accounts get a seat where there is such an account.
    static final List<String> NEEDED = List.of(CHAIR, SECRETARY);

    private static final String OBSERVER = "observer";
    private static final String CONSTITUENCY = "members";

    /// The chair's office comes last: until then it is the founder's seat that acts in it.
    private static final List<String> OFFICES = List.of("facilitator", "treasurer", "auditor", SECRETARY, CHAIR);

    private static final List<String> SEATED =
            List.of(CHAIR, SECRETARY, "facilitator", "treasurer", "auditor", "delegate", OBSERVER);

    private static final Duration FIRST_CONTACT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Keys keys;
    private final UUID organisation;
    private final UUID platform;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /// @param passwords by name of the account
    Founding(Api api, Keys keys, Map<String, String> passwords) {
        this.keys = keys;
        this.organisation = keys.founding("organisation");
        this.platform = keys.founding("platform");
        for (String name : SEATED) {
            Optional.ofNullable(passwords.get(name))
                    .ifPresent(password -> sessions.put(name, api.as(new Account(name, password))));
        }
    }

    /// @throws org.baraza.local.client.Refused when somebody else registered the body, or gave its offices to others
    House open() throws IOException, InterruptedException {
        Session chair = session(CHAIR);
        JsonNode known = chair.withPatience(FIRST_CONTACT).me();
        if (seatsHere(known).isEmpty()) {
            found(chair);
        }
        Officer founder = new Officer(chair, platform, seatWithOffice(chair.me(), CHAIR));
        founder.act(
                "/members",
                keys.founding("member"),
                null,
                Map.of("organisation", organisation, "constituency", CONSTITUENCY));
        Map<String, UUID> seats = new LinkedHashMap<>();
        for (Map.Entry<String, Session> account : sessions.entrySet()) {
            seats.put(account.getKey(), seat(founder, account.getKey(), account.getValue()));
        }
        for (String office : OFFICES) {
            UUID seat = seats.get(office);
            if (seat != null && !holdsOffice(session(office).me(), office)) {
                founder.act("/offices/" + office, keys.founding("office " + office), null, Map.of("seat", seat));
            }
        }
        return new House(officer(SECRETARY), officer(CHAIR));
    }

    private void found(Session chair) throws IOException, InterruptedException {
        chair.act(Act.of("/organisations", organisation, null, Map.of("name", keys.body(), "kind", "public-body")));
        chair.act(Act.of(
                "/platforms",
                platform,
                null,
                Map.of("name", keys.body(), "founder", organisation, "charter", charter())));
    }

    private static JsonNode charter() throws IOException {
        try (InputStream in = Founding.class.getResourceAsStream("charter.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "the charter travels with this class"));
        }
    }

    private UUID seat(Officer founder, String name, Session account) throws InterruptedException {
        UUID seat = keys.founding("seat " + name);
        founder.act(
                "/seats",
                seat,
                null,
                Map.of(
                        "organisation",
                        organisation,
                        "kind",
                        name.equals(OBSERVER) ? "observer" : "delegate",
                        "person",
                        account.me().path("person").asString()));
        return seat;
    }

    private Officer officer(String name) throws InterruptedException {
        Session session = session(name);
        return new Officer(session, platform, seatWithOffice(session.me(), name));
    }

    private Session session(String name) {
        return Objects.requireNonNull(sessions.get(name), "the needed accounts were checked to be there");
    }

    private List<JsonNode> seatsHere(JsonNode me) {
        return me.path("seats")
                .valueStream()
                .filter(seat -> seat.path("platform").asString().equals(platform.toString()))
                .toList();
    }

    private boolean holdsOffice(JsonNode me, String office) {
        return seatsHere(me).stream().anyMatch(seat -> hasOffice(seat, office));
    }

    private UUID seatWithOffice(JsonNode me, String office) {
        return seatsHere(me).stream()
                .filter(seat -> hasOffice(seat, office))
                .findFirst()
                .map(seat -> UUID.fromString(seat.path("seat").asString()))
                .orElseThrow(() -> new ImportFailure(
                        "The account %s does not hold the office %s of %s; who does is on the page of the platform"
                                .formatted(office, office, keys.body())));
    }

    private static boolean hasOffice(JsonNode seat, String office) {
        return seat.path("offices").valueStream().anyMatch(one -> one.asString().equals(office));
    }
}
