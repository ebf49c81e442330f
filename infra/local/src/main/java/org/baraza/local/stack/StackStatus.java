package org.baraza.local.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.local.process.ResidentMemory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a stack does at this moment. Its JSON form is what `./baraza status --json` prints; sizes are bytes.
///
/// @param state `usable`, `starting`, `stopping`, `down`, or `abandoned` when parts run whose launcher has gone
/// @param launcher pid of the launcher, if it runs
/// @param residentBytes of all parts and the launcher, shared pages counted for each process that maps them
/// @param proportionalBytes the same with shared pages divided among the processes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackStatus(
        String dataDirectory,
        String state,
        @Nullable Long launcher,
        String url,
        List<PartStatus> parts,
        long residentBytes,
        long proportionalBytes,
        Positions positions) {

    /// @param health `up`, `down` (it runs and does not answer, or says that something is wrong), or `stopped`
    /// @param objection why it is down
    /// @param components what a service says about itself, by name, where it is not up
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartStatus(
            String name,
            String health,
            @Nullable Long pid,
            Map<String, Integer> ports,
            long residentBytes,
            long proportionalBytes,
            int restarts,
            @Nullable String startedAt,
            @Nullable String objection,
            @Nullable Map<String, String> components) {}

    /// How far the record has come on its way.
    ///
    /// @param ledger as governance-service's `/actuator/ledger` tells it
    /// @param topic the number of records that were ever written to each topic
    /// @param views as query-service's `/actuator/views` tells it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Positions(
            @Nullable JsonNode ledger,
            @Nullable Map<String, Long> topic,
            @Nullable JsonNode views) {}

    public static StackStatus of(DataDirectory data, Software software) throws IOException {
        Secrets secrets = Secrets.of(data).orElse(new Secrets("", "", Map.of()));
        StackAddresses at = StackAddresses.of(data);
        Installation installation = new Installation(data, software, at.ports(), secrets);
        List<PartStatus> parts = new ArrayList<>();
        ResidentMemory total = ResidentMemory.NONE;
        for (Part part : Stack.parts(installation)) {
            PartStatus status = of(part, installation);
            parts.add(status);
            total = total.plus(new ResidentMemory(status.residentBytes(), status.proportionalBytes()));
        }
        Optional<ProcessHandle> launcher = LauncherRecord.running(data);
        total = total.plus(launcher.map(ResidentMemory::ofOne).orElse(ResidentMemory.NONE));
        return new StackStatus(
                data.root().toString(),
                state(data, parts),
                launcher.map(ProcessHandle::pid).orElse(null),
                at.ui(),
                parts,
                total.rssBytes(),
                total.pssBytes(),
                new Positions(
                        json(at.governanceManagement() + "/actuator/ledger"),
                        TopicPositions.read(at),
                        json(at.uiManagement() + "/actuator/views")));
    }

    /// As one JSON object.
    public String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    private static String state(DataDirectory data, List<PartStatus> parts) throws IOException {
        Optional<LauncherRecord> launcher = LauncherRecord.of(data)
                .filter(record -> record.process().running().isPresent());
        if (launcher.isPresent()) {
            return launcher.get().state().name().toLowerCase(Locale.ROOT);
        }
        return parts.stream().anyMatch(part -> part.pid() != null) ? "abandoned" : "down";
    }

    private static PartStatus of(Part part, Installation installation) throws IOException {
        Optional<PartRecord> record = PartRecord.of(installation.data(), part.name());
        Optional<ProcessHandle> process =
                record.flatMap(known -> known.process().running());
        Map<String, Integer> ports = new LinkedHashMap<>();
        part.ports()
                .forEach(port -> ports.put(port.label(), installation.ports().of(port)));
        ResidentMemory memory = process.map(ResidentMemory::of).orElse(ResidentMemory.NONE);
        Optional<String> objection = process.flatMap(found -> part.ready().objection());
        return new PartStatus(
                part.name(),
                process.isEmpty() ? "stopped" : objection.isPresent() ? "down" : "up",
                process.map(ProcessHandle::pid).orElse(null),
                ports,
                memory.rssBytes(),
                memory.pssBytes(),
                process.isPresent() ? record.map(PartRecord::restarts).orElse(0) : 0,
                process.isPresent()
                        ? record.map(known -> known.startedAt().toString()).orElse(null)
                        : null,
                objection.orElse(null),
                process.isPresent() ? components(part, installation.addresses()) : null);
    }

    private static @Nullable Map<String, String> components(Part part, StackAddresses at) {
        String management = switch (part.name()) {
            case ServicePart.GOVERNANCE -> at.governanceManagement();
            case ServicePart.QUERY -> at.uiManagement();
            default -> null;
        };
        JsonNode health = management == null ? null : json(management + "/actuator/health");
        if (health == null) {
            return null;
        }
        Map<String, String> components = new LinkedHashMap<>();
        health.path("components").properties().forEach(component -> {
            String status = component.getValue().path("status").asString("UNKNOWN");
            if (!status.equals("UP")) {
                components.put(component.getKey(), component.getValue().toString());
            }
        });
        return components.isEmpty() ? null : components;
    }

    private static @Nullable JsonNode json(String url) {
        try {
            LocalHttp.Answer answer = LocalHttp.get(url);
            // A service that is down says why, with status 503.
            return answer.status() == 200 || answer.status() == 503 ? Json.MAPPER.readTree(answer.body()) : null;
        } catch (IOException | JacksonException silent) {
            return null;
        }
    }
}
