package org.baraza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.baraza.local.client.Account;
import org.baraza.local.client.Act;
import org.baraza.local.client.Api;
import org.baraza.local.client.NamedKeys;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Performs a script. All keys are made from the script's names, so what was performed before is recognised.
final class Performance {
    private static final String CHAIR = "chair";
    private static final String FOUNDER = "founder";
    private static final String NAMESPACE = "baraza.demo/2";
    private static final NamedKeys ORGANISATIONS = new NamedKeys(NAMESPACE + " organisation");
    private static final Duration FIRST_CONTACT = Duration.ofSeconds(10);

    /// How long an automation or a view may need.
    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

    private final Script script;
    private final NamedKeys keys;
    private final UUID platform;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, UUID> seats = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private int recorded;

    /// @param passwords by name of the account
    Performance(Script script, Api api, Map<String, String> passwords) {
        this.script = script;
        this.keys = new NamedKeys(NAMESPACE + " " + script.name());
        this.platform = keys.of("platform");
        passwords.forEach((name, password) -> sessions.put(name, api.as(new Account(name, password))));
    }

    /// What came of a script.
    ///
    /// @param acts how many it has, the founding included
    /// @param recorded how many of them were not recorded before
    record Outcome(String name, UUID platform, int acts, int recorded) {}

    /// @throws org.baraza.local.client.Refused when an act is not allowed, such as after somebody changed what it needs
    Outcome perform() throws IOException, InterruptedException {
        Names names = found();
        for (int at = 0; at < script.steps().size(); at++) {
            perform(script.steps().get(at), at, names);
        }
        int acts = script.organisations().size() + 1 + script.steps().size();
        return new Outcome(script.name(), platform, acts, recorded);
    }

    private Names found() throws InterruptedException {
        Session chair = session(CHAIR).withPatience(FIRST_CONTACT);
        Map<String, UUID> organisations = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> organisation :
                script.organisations().entrySet()) {
            UUID key = ORGANISATIONS.of(organisation.getKey());
            organisations.put(organisation.getKey(), key);
            note(chair.act(Act.of("/organisations", key, null, organisation.getValue())));
        }
        UUID founder = Objects.requireNonNull(organisations.get(script.founder()), "the founder is an organisation");
        Receipt founded = note(chair.act(Act.of(
                "/platforms",
                platform,
                null,
                Map.of("name", script.name(), "founder", founder, "charter", script.charter()))));
        seats.put(FOUNDER, UUID.fromString(founded.body().path("founderSeat").asString()));
        Names names = new Names(foundedOn(chair), zone());
        organisations.forEach(names::put);
        for (Map.Entry<String, Session> account : sessions.entrySet()) {
            names.put(
                    "account:" + account.getKey(),
                    account.getValue().me().path("person").asString());
        }
        return names;
    }

    private LocalDate foundedOn(Session reader) throws InterruptedException {
        JsonNode first = reader.read("/api/platforms/%s/record?order=oldest&limit=1&min-version=0".formatted(platform));
        Instant recorded =
                Instant.parse(first.path("items").path(0).path("recordedAt").asString());
        return recorded.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return ZoneId.of(script.charter().path("zone").asString());
    }

    private void perform(Script.Step step, int at, Names names) throws IOException, InterruptedException {
        UUID key = keys.of(Objects.requireNonNullElse(step.id(), "step " + at));
        String path = "/platforms/" + platform + names.fill(step.act());
        Session session = session(step.by());
        UUID seat = seat(Objects.requireNonNullElse(step.in(), step.by()));
        Script.File file = step.file();
        Receipt receipt = note(
                file == null
                        ? session.act(new Act(path, key, seat, version(step.on(), names), body(step.body(), names)))
                        : session.upload(path, key, seat, file.name(), file.mediaType(), Script.evidence(file)));
        if (step.id() != null) {
            names.put(step.id(), receipt.body().path("id").asString());
            if (step.act().equals("/seats")) {
                seats.put(step.id(), key);
            }
        }
        Script.State until = step.until();
        if (until != null) {
            String view = "/api/platforms/" + platform + names.fill(until.view());
            JsonNode shown = receipt.replayed() ? session.read(view) : await(session, view, until.state());
            if (until.stream() != null) {
                versions.put(names.fill(until.stream()), shown.path("version").asLong());
            }
        }
    }

    private Receipt note(Receipt receipt) {
        recorded += receipt.replayed() ? 0 : 1;
        if (receipt.version() >= 0) {
            versions.put(receipt.body().path("stream").asString(), receipt.version());
        }
        return receipt;
    }

    private @Nullable Long version(@Nullable String stream, Names names) {
        return stream == null
                ? null
                : Objects.requireNonNull(versions.get(names.fill(stream)), () -> "nothing happened yet on " + stream);
    }

    private static Map<String, Object> body(@Nullable JsonNode body, Names names) {
        return body == null ? Map.of() : names.fields(body);
    }

    private Session session(String account) {
        Session session = sessions.get(account);
        if (session == null) {
            throw new DemoFailure("The demo acts as the account " + account + ", and there is none");
        }
        return session;
    }

    private UUID seat(String name) {
        return Objects.requireNonNull(seats.get(name), () -> "the script has given no seat called " + name);
    }

    private static JsonNode await(Session session, String view, String state) throws InterruptedException {
        long deadline = System.nanoTime() + BY_ITSELF.toNanos();
        JsonNode shown = session.read(view);
        while (!state.equals(shown.path("state").asString())) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure(view + " did not become " + state + " within " + BY_ITSELF.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
            shown = session.read(view);
        }
        return shown;
    }
}
