package org.baraza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.baraza.local.client.Act;
import org.baraza.local.client.Api;
import org.baraza.local.client.NamedKeys;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Session;
import tools.jackson.databind.JsonNode;

/// Performs a script. What was performed before is not recorded again.
final class Performance {
    private static final String NAMESPACE = "baraza.demo/2";
    private static final NamedKeys ORGANISATIONS = new NamedKeys(NAMESPACE + " organisation");

    /// How long an automation or a view may need.
    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

    private final Script script;
    private final Presets presets;
    private final Stage stage;
    private boolean before;

    /// @param passwords by name of the account
    Performance(Script script, Api api, Map<String, String> passwords) {
        this.script = script;
        stage = new Stage(new NamedKeys(NAMESPACE + " " + script.name()), api, passwords);
        presets = new Presets(stage);
    }

    /// What came of a script.
    ///
    /// @param acts how many it has, the founding included
    /// @param recorded how many of them were not recorded before
    record Outcome(String name, UUID platform, int acts, int recorded) {}

    /// @throws org.baraza.local.client.Refused when an act is not allowed, such as after somebody changed what it needs
    Outcome perform() throws IOException, InterruptedException {
        Names names = found();
        new Membership(stage, script, names).admit();
        for (int at = 0; at < script.steps().size(); at++) {
            perform(script.steps().get(at), at, names);
        }
        return new Outcome(script.name(), stage.platform(), stage.acts(), stage.recorded());
    }

    private Names found() throws InterruptedException {
        Session chair = stage.firstContact();
        Map<String, UUID> organisations = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> organisation :
                script.organisations().entrySet()) {
            UUID key = ORGANISATIONS.of(organisation.getKey());
            organisations.put(organisation.getKey(), key);
            stage.note(chair.act(Act.of("/organisations", key, null, organisation.getValue())));
        }
        UUID founder = Objects.requireNonNull(organisations.get(script.founder()), "the founder is an organisation");
        JsonNode charter = presets.charterOf(script);
        Receipt founded = stage.note(chair.act(Act.of(
                "/platforms",
                stage.platform(),
                null,
                Map.of("name", script.name(), "founder", founder, "charter", charter))));
        UUID seat = UUID.fromString(founded.body().path("founderSeat").asString());
        stage.seat(Stage.FOUNDER, seat);
        ZoneId zone = ZoneId.of(charter.path("zone").asString());
        Names names =
                new Names(foundedOn(chair, zone), zone, name -> stage.seat(name).toString(), presets::named);
        organisations.forEach(names::put);
        names.put(Stage.FOUNDER, seat);
        for (Map.Entry<String, Session> account : stage.sessions().entrySet()) {
            names.put(
                    "account:" + account.getKey(),
                    account.getValue().me().path("person").asString());
        }
        return names;
    }

    private LocalDate foundedOn(Session reader, ZoneId zone) throws InterruptedException {
        JsonNode first =
                reader.read("/api/platforms/%s/record?order=oldest&limit=1&min-version=0".formatted(stage.platform()));
        Instant recorded =
                Instant.parse(first.path("items").path(0).path("recordedAt").asString());
        return recorded.atZone(zone).toLocalDate();
    }

    private void perform(Script.Step step, int at, Names names) throws IOException, InterruptedException {
        String name = Objects.requireNonNullElse(step.id(), "step " + at);
        if (Boolean.TRUE.equals(step.soon())) {
            TimeUnit.MILLISECONDS.sleep(
                    Math.max(0, Duration.between(Instant.now(), names.soon()).toMillis() + 1));
        }
        if (step.each() != null) {
            each(step, step.each(), name, names);
        } else if (step.refused() != null) {
            refused(step, step.refused(), name, names);
        } else {
            one(step, name, names);
        }
        for (Script.Shown shown : Objects.requireNonNullElse(step.shows(), List.<Script.Shown>of())) {
            String view = view(shown.view(), names);
            await(
                    stage.session(step.by()),
                    view,
                    shown::isIn,
                    seen -> "has " + seen.at(shown.at()) + " at " + shown.at() + " and not " + shown.is());
        }
    }

    private void one(Script.Step step, String name, Names names) throws IOException, InterruptedException {
        UUID key = stage.key(name);
        Session session = stage.session(step.by());
        if (step.id() != null) {
            names.put(step.id(), key);
            if (step.act().equals("/seats")) {
                stage.seat(step.id(), key);
            }
        }
        if (step.unless() != null) {
            Optional<JsonNode> seen =
                    session.find(view(step.unless().view(), names)).filter(step.unless()::isIn);
            if (seen.isPresent()) {
                names.soon(Instant.parse(seen.get().path("opensAt").asString()));
                before = true;
                return;
            }
        }
        Receipt receipt = stage.note(act(step, session, key, step.in() == null ? step.by() : step.in(), names));
        before = receipt.replayed();
        if (step.id() != null) {
            // A file has another identifier than the key of its uploading.
            names.put(step.id(), receipt.body().path("id").asString(key.toString()));
        }
        Script.State until = step.until();
        if (until != null) {
            String view = view(until.view(), names);
            JsonNode shown = receipt.replayed()
                    ? session.read(view)
                    : await(
                            session,
                            view,
                            seen -> until.state().equals(seen.path("state").asString()),
                            seen -> "is " + seen.path("state") + " and not " + until.state());
            if (until.stream() != null) {
                stage.version(names.fill(until.stream()), shown.path("version").asLong());
            }
        }
    }

    private Receipt act(Script.Step step, Session session, UUID key, String in, Names names)
            throws IOException, InterruptedException {
        String path = "/platforms/" + stage.platform() + names.fill(step.act());
        UUID seat = stage.seat(in);
        Script.File file = step.file();
        if (file != null) {
            return session.upload(path, key, seat, file.name(), file.mediaType(), Script.evidence(file));
        }
        Long version = step.on() == null ? null : (Long) stage.version(names.fill(step.on()));
        Map<String, Object> body = step.body() == null ? Map.of() : names.fields(step.body());
        return session.act(new Act(path, key, seat, version, body));
    }

    private void each(Script.Step step, Script.Some some, String name, Names names) throws InterruptedException {
        Session session = stage.session(step.by());
        String path = "/platforms/" + stage.platform() + names.fill(step.act());
        Map<String, Object> body = step.body() == null ? Map.of() : names.fields(step.body());
        stage.each(some.from(), some.to(), number -> {
            UUID seat = stage.seat(some.crowd() + "-" + number);
            return stage.note(session.act(Act.of(path, stage.key(name, Integer.toString(number)), seat, body)));
        });
    }

    /// A refusal leaves nothing behind, so that it is only met where the step before it was
    /// performed for the first time: later on something else may stand in the way.
    private void refused(Script.Step step, String rule, String name, Names names)
            throws IOException, InterruptedException {
        if (before) {
            return;
        }
        try {
            act(step, stage.session(step.by()), stage.key(name), step.in() == null ? step.by() : step.in(), names);
        } catch (Refused refused) {
            if (refused.type().equals(rule)) {
                return;
            }
            throw refused;
        }
        throw new DemoFailure(script.name() + ": " + step.act() + " was done, and " + rule + " should have refused it");
    }

    private String view(String path, Names names) {
        return "/api/platforms/" + stage.platform() + names.fill(path);
    }

    /// Says what a view shows instead.
    private interface Otherwise {
        String of(JsonNode shown);
    }

    private static JsonNode await(Session session, String view, Predicate<JsonNode> isShown, Otherwise otherwise)
            throws InterruptedException {
        long deadline = System.nanoTime() + BY_ITSELF.toNanos();
        JsonNode shown = session.read(view);
        while (!isShown.test(shown)) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure(
                        view + ' ' + otherwise.of(shown) + ", also after " + BY_ITSELF.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
            shown = session.read(view);
        }
        return shown;
    }
}
