package org.baraza.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.baraza.local.client.Account;
import org.baraza.local.client.Act;
import org.baraza.local.client.Api;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A platform made for measuring, open to its members alone. All accounts hold many seats, in equal
/// shares, so that none meets the rate bound early. It is founded once and used again by later
/// measurements.
public final class BenchPlatform {
    /// On the roll of each vote.
    static final int SEATS = 1000;

    private static final String CHAIR = "chair";
    private static final Duration OPEN = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID ORGANISATION = key("organisation");
    private static final UUID PLATFORM = key("platform");

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final List<Voter> voters = new ArrayList<>();
    private final UUID founderSeat;

    /// A seat and the account that acts in it.
    public record Voter(Session session, UUID seat) {}

    /// A ballot that can be cast.
    public record Ballot(Voter voter, UUID vote) {
        String stream() {
            return "ballot:" + vote + "/" + voter.seat();
        }

        /// Casts it for a choice drawn by lot, under a new key each time.
        public Act act() {
            String choice = switch (ThreadLocalRandom.current().nextInt(3)) {
                case 0 -> "for";
                case 1 -> "against";
                default -> "abstain";
            };
            return Act.of(
                    "/platforms/" + PLATFORM + "/votes/" + vote + "/ballots",
                    UUID.randomUUID(),
                    voter.seat(),
                    Map.of("choice", choice));
        }

        /// The view of the vote, as soon as it has seen this ballot.
        public String view() {
            return BenchPlatform.view(vote) + "?min-version=" + stream() + "@0";
        }
    }

    /// @param passwords by name of the account; `chair` is needed
    public BenchPlatform(Api api, Map<String, String> passwords) throws IOException, InterruptedException {
        passwords.forEach((name, password) -> sessions.put(name, api.as(new Account(name, password))));
        Session chair = chair();
        if (seats(chair.me()).isEmpty()) {
            found(chair);
        }
        founderSeat = seats(chair.me()).stream()
                .filter(seat -> seat.path("kind").asString().equals("founder"))
                .map(BenchPlatform::seat)
                .findFirst()
                .orElseThrow(() -> new BenchFailure("The account chair has no founder's seat on the bench platform"));
        seatEverybody();
    }

    private static void found(Session chair) throws IOException, InterruptedException {
        chair.act(
                Act.of("/organisations", ORGANISATION, null, Map.of("name", "Bench", "kind", "research-institution")));
        chair.act(Act.of(
                "/platforms", PLATFORM, null, Map.of("name", "Bench", "founder", ORGANISATION, "charter", charter())));
    }

    private static JsonNode charter() throws IOException {
        try (InputStream in = BenchPlatform.class.getResourceAsStream("charter.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "the charter travels with this class"));
        }
    }

    private void seatEverybody() throws InterruptedException {
        act("/members", key("member"), Map.of("organisation", ORGANISATION, "constituency", "voters"));
        int share = SEATS / sessions.size();
        List<List<Voter>> accounts = new ArrayList<>();
        for (Session session : sessions.values()) {
            JsonNode me = session.me();
            List<Voter> held = new ArrayList<>(seats(me).stream()
                    .filter(seat -> seat.path("kind").asString().equals("delegate"))
                    .map(seat -> new Voter(session, seat(seat)))
                    .toList());
            Map<String, Object> seat = Map.of(
                    "organisation",
                    ORGANISATION,
                    "kind",
                    "delegate",
                    "person",
                    me.path("person").asString());
            while (held.size() < share) {
                UUID given = UUID.randomUUID();
                act("/seats", given, seat);
                held.add(new Voter(session, given));
            }
            accounts.add(held.subList(0, share));
        }
        // One after the other of all accounts, so that each has the same rate.
        for (int at = 0; at < share; at++) {
            for (List<Voter> account : accounts) {
                voters.add(account.get(at));
            }
        }
    }

    /// Calls as many votes as are needed.
    ///
    /// @return that many ballots, none of them cast
    public List<Ballot> callVotes(int ballots) throws InterruptedException {
        List<Ballot> all = new ArrayList<>(ballots);
        while (all.size() < ballots) {
            UUID vote = callVote();
            voters.stream().limit(ballots - all.size()).forEach(voter -> all.add(new Ballot(voter, vote)));
        }
        return all;
    }

    private UUID callVote() throws InterruptedException {
        UUID proposal = UUID.randomUUID();
        Receipt last = act(
                "/proposals",
                proposal,
                Map.of("decisionType", "question", "title", "A question to measure with", "text", "Yes or no?"));
        String path = "/proposals/" + proposal;
        last = act(path + "/submission", last.version(), Map.of());
        last = act(path + "/admission", last.version(), Map.of());
        UUID vote = UUID.randomUUID();
        Instant closesAt = Instant.now().plus(OPEN).truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> ballots = Map.of("way", "ballots", "closesAt", closesAt.toString());
        Act call = new Act(at(path + "/votes"), vote, founderSeat, last.version(), ballots);
        chair().act(call);
        return vote;
    }

    /// Closes the vote.
    ///
    /// @return how many ballots its tally has
    public long close(UUID vote) throws InterruptedException {
        Receipt closed = act("/votes/" + vote + "/closing", UUID.randomUUID(), Map.of());
        JsonNode total = chair().read(view(vote) + "?min-version=" + closed.version())
                .path("tally")
                .path("total");
        return number(total, "for") + number(total, "against") + number(total, "abstain");
    }

    private static long number(JsonNode total, String field) {
        return Long.parseLong(total.path(field).asString("0"));
    }

    private Session chair() {
        Session chair = sessions.get(CHAIR);
        if (chair == null) {
            throw new BenchFailure("The bench acts as the account chair, and there is none");
        }
        return chair;
    }

    private Receipt act(String path, UUID key, Map<String, ?> body) throws InterruptedException {
        return chair().act(Act.of(at(path), key, founderSeat, body));
    }

    private Receipt act(String path, long version, Map<String, ?> body) throws InterruptedException {
        return chair().act(new Act(at(path), UUID.randomUUID(), founderSeat, version, body));
    }

    private static String at(String path) {
        return "/platforms/" + PLATFORM + path;
    }

    private static String view(UUID vote) {
        return "/api/platforms/" + PLATFORM + "/votes/" + vote;
    }

    private static List<JsonNode> seats(JsonNode me) {
        return me.path("seats")
                .valueStream()
                .filter(seat -> seat.path("platform").asString().equals(PLATFORM.toString()))
                .toList();
    }

    private static UUID seat(JsonNode seat) {
        return UUID.fromString(seat.path("seat").asString());
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("baraza.bench/1 " + name).getBytes(StandardCharsets.UTF_8));
    }
}
