package org.baraza.record.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.VotingEvent;

/// The public names of events, such as `voting.BallotCast`. A name, once published, stays; the Java
/// class behind it may move.
public final class EventTypes {
    /// The revision of every event so far.
    public static final String REVISION = "1";

    private static final Map<String, Class<? extends GovernanceEvent>> BY_NAME = new TreeMap<>();

    static {
        register("platform", PlatformEvent.class);
        register("membership", MembershipEvent.class);
        register("proposals", ProposalEvent.class);
        register("deliberation", DeliberationEvent.class);
        register("voting", VotingEvent.class);
        register("commitments", CommitmentEvent.class);
        register("assemblies", AssemblyEvent.class);
        register("assemblies", AssemblyRequestEvent.class);
    }

    private EventTypes() {}

    private static void register(String feature, Class<? extends GovernanceEvent> events) {
        Stream.of(events.getPermittedSubclasses())
                .forEach(type ->
                        BY_NAME.put(feature + "." + type.getSimpleName(), type.asSubclass(GovernanceEvent.class)));
    }

    /// Every public name, in alphabetical order.
    public static Map<String, Class<? extends GovernanceEvent>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /// @throws UnknownEventType when no event has that name and revision
    public static Class<? extends GovernanceEvent> named(String name, String revision) {
        var type = BY_NAME.get(name);
        if (type == null || !REVISION.equals(revision)) {
            throw new UnknownEventType(name, revision);
        }
        return type;
    }

    /// @throws IllegalArgumentException when the class is no event
    public static String nameOf(Class<?> type) {
        var events = type.getDeclaringClass();
        if (events == null || !GovernanceEvent.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName() + " is no event");
        }
        var feature = events.getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }

    /// This version of the program does not know what the entry says.
    public static final class UnknownEventType extends RuntimeException {
        public UnknownEventType(String name, String revision) {
            super("unknown event type " + name + ", revision " + revision);
        }
    }
}
