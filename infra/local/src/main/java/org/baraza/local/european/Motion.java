package org.baraza.local.european;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Refused;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Numbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One proposal, whole or part, on its way through the public API. Every step is an act with a key of
/// its own, so that an interrupted run is taken up where it ended.
final class Motion {
    private static final String DECISION_TYPE = "motion";
    private static final String CONSTITUENCY = "members";
    private static final long DRAFTED = 0;
    private static final long SUBMITTED = DRAFTED + 1;
    private static final long ADMITTED = SUBMITTED + 1;
    private static final long PUT_TO_VOTE = ADMITTED + 1;
    private static final long DECIDED_BY_VOTE = PUT_TO_VOTE + 1;
    private static final List<String> UNFINISHED = List.of("draft", "submitted", "returned", "admitted", "to-the-vote");

    private final House house;
    private final KeyOf keys;
    private final UUID proposal;

    Motion(House house, KeyOf keys) {
        this.house = house;
        this.keys = keys;
        this.proposal = keys.act("draft");
    }

    /// Names the keys of this proposal's acts.
    interface KeyOf {
        UUID act(String name);
    }

    /// What it is called and says.
    ///
    /// @param partOf the proposal that it is a part of
    record Words(String title, String text, @Nullable UUID partOf) {}

    UUID id() {
        return proposal;
    }

    /// The state that the views know, if they know the proposal.
    Optional<String> state() throws InterruptedException {
        return house.chair()
                .session()
                .find(view())
                .map(found -> found.path("state").asString());
    }

    /// How it ended, if it has.
    Optional<String> end() throws InterruptedException {
        return state().filter(state -> !UNFINISHED.contains(state));
    }

    /// Waits for the decision of a vote that was certified.
    String awaitDecision() throws InterruptedException {
        return awaitVersion(DECIDED_BY_VOTE);
    }

    private String awaitVersion(long version) throws InterruptedException {
        JsonNode view = house.chair().session().read(view() + "?min-version=" + version);
        return view.path("state").asString();
    }

    /// Drafts, submits and admits it.
    void admit(Words words) throws InterruptedException {
        Receipt submitted = submit(words);
        house.chair().act(at("/admission"), keys.act("admit"), submitted.version(), Map.of());
    }

    /// @return whether its end was recorded now, and not by an earlier run
    boolean record(Words words, Course course, String reasonsToLapse) throws InterruptedException {
        try {
            return !last(words, course, reasonsToLapse).replayed();
        } catch (Refused refused) {
            if (refused.status() == 409 && hadEnded(course)) {
                return false;
            }
            throw refused;
        }
    }

    /// Whether an earlier run recorded its end, which the views may not have known when this run looked.
    private boolean hadEnded(Course course) throws InterruptedException {
        long version = switch (course) {
            case Course.Counted _ -> DECIDED_BY_VOTE;
            case Course.Declared _, Course.Lapsed _ -> PUT_TO_VOTE;
            case Course.Withdrawn _ -> ADMITTED;
            case Course.Heading _ -> throw new IllegalArgumentException("a heading is no motion");
        };
        return !UNFINISHED.contains(awaitVersion(version));
    }

    private Receipt last(Words words, Course course, String reasonsToLapse) throws InterruptedException {
        Receipt submitted = submit(words);
        if (course instanceof Course.Withdrawn) {
            return house.secretary().act(at("/withdrawal"), keys.act("withdraw"), submitted.version(), Map.of());
        }
        Receipt admitted = house.chair().act(at("/admission"), keys.act("admit"), submitted.version(), Map.of());
        return switch (course) {
            case Course.Counted counted -> count(admitted, counted.numbers());
            case Course.Declared declared ->
                house.chair()
                        .act(
                                at("/declaration"),
                                keys.act("declare"),
                                admitted.version(),
                                Map.of("outcome", publicName(declared.declared()), "basis", "show-of-hands"));
            case Course.Lapsed _ ->
                house.chair()
                        .act(at("/lapse"), keys.act("lapse"), admitted.version(), Map.of("reasons", reasonsToLapse));
            case Course.Withdrawn _, Course.Heading _ -> throw new IllegalArgumentException("no motion to decide");
        };
    }

    private Receipt submit(Words words) throws InterruptedException {
        Map<String, Object> draft = new java.util.LinkedHashMap<>();
        draft.put("decisionType", DECISION_TYPE);
        draft.put("title", words.title());
        draft.put("text", words.text());
        if (words.partOf() != null) {
            draft.put("partOf", words.partOf());
        }
        Receipt drafted = house.secretary().act("/proposals", proposal, null, draft);
        return house.secretary().act(at("/submission"), keys.act("submit"), drafted.version(), Map.of());
    }

    private Receipt count(Receipt admitted, Numbers numbers) throws InterruptedException {
        UUID vote = keys.act("vote");
        house.chair().act(at("/votes"), vote, admitted.version(), Map.of("way", "meeting-count"));
        String path = "/votes/" + vote;
        house.secretary().act(path + "/count", keys.act("count"), null, Map.of("lines", List.of(line(numbers))));
        house.chair().act(path + "/count/signature", keys.act("sign"), null, Map.of());
        house.secretary().act(path + "/closing", keys.act("close"), null, Map.of());
        return house.chair().act(path + "/certification", keys.act("certify"), null, Map.of());
    }

    private static Map<String, Object> line(Numbers numbers) {
        Map<String, Object> line = new java.util.LinkedHashMap<>();
        line.put("constituency", CONSTITUENCY);
        line.put("for", numbers.inFavour());
        line.put("against", numbers.against());
        line.put("abstain", numbers.abstentions());
        line.put("present", numbers.voters());
        return line;
    }

    static String publicName(Sitting.PublishedResult result) {
        return switch (result) {
            case ADOPTED -> "adopted";
            case REJECTED -> "rejected";
        };
    }

    private String at(String act) {
        return "/proposals/" + proposal + act;
    }

    private String view() {
        return "/api/platforms/" + house.chair().platform() + "/proposals/" + proposal;
    }
}
