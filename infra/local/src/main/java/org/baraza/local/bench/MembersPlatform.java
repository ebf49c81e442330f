package org.baraza.local.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.baraza.local.client.Act;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A cooperative that is founded anew for each measurement. The account that founds it does everything.
final class MembersPlatform {
    private static final String PRESET = "indian-agricultural-cooperative";

    private final Session chair;
    private final UUID platform = UUID.randomUUID();
    private final UUID seat;

    MembersPlatform(Session chair) throws InterruptedException {
        this.chair = chair;
        var organisation = UUID.randomUUID();
        chair.act(Act.of(
                "/organisations",
                organisation,
                null,
                Map.of("name", "Bench of members", "kind", "research-institution")));
        var founded = chair.act(Act.of(
                "/platforms",
                platform,
                null,
                Map.of("name", "Bench of members", "founder", organisation, "charter", charter())));
        seat = UUID.fromString(founded.body().path("founderSeat").asString());
    }

    private JsonNode charter() throws InterruptedException {
        return chair.read("/api/presets")
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(PRESET))
                .map(one -> one.path("charter").path("en"))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("These servers know no charter called " + PRESET));
    }

    /// A view of this platform.
    String at(String path) {
        return "/api/platforms/" + platform + path;
    }

    /// What a view has to have seen to show what was done.
    static String version(Receipt receipt) {
        return receipt.body().path("stream").asString() + "@" + receipt.version();
    }

    /// @param file as `docs/member-list.md` describes it
    Receipt imports(byte[] file) throws InterruptedException {
        return chair.upload(
                "/platforms/" + platform + "/member-import",
                UUID.randomUUID(),
                seat,
                "members.csv",
                "text/csv; charset=utf-8",
                file);
    }

    /// A proposal that can be put to the vote.
    ///
    /// @return the answer to its admission
    Receipt admitted() throws InterruptedException {
        var drafted = act(
                "/proposals",
                null,
                Map.of("decisionType", "resolution", "title", "A question to measure with", "text", "Yes or no?"));
        var path = "/proposals/" + drafted.body().path("id").asString();
        var submitted = act(path + "/submission", drafted.version(), Map.of());
        return act(path + "/admission", submitted.version(), Map.of());
    }

    /// Calls a vote by ballots, which freezes the roll.
    Receipt calls(Receipt admitted) throws InterruptedException {
        var proposal = admitted.body().path("stream").asString().replace("proposal:", "");
        var closesAt = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        return act(
                "/proposals/" + proposal + "/votes",
                admitted.version(),
                Map.of("way", "ballots", "closesAt", closesAt.toString()));
    }

    private Receipt act(String path, @Nullable Long version, Map<String, ?> body) throws InterruptedException {
        return chair.act(new Act("/platforms/" + platform + path, UUID.randomUUID(), seat, version, body));
    }
}
