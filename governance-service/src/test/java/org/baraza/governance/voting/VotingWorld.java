package org.baraza.governance.voting;

import java.util.stream.Stream;
import org.baraza.governance.assemblies.AssembliesWorld;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.persons.SelfDeclared;
import org.baraza.governance.rules.Given;

/// What votes are decided with.
public final class VotingWorld {
    private VotingWorld() {}

    /// @param more of the feature under test
    public static Given given(Class<?>... more) {
        var all = Stream.of(
                        AssembliesWorld.parts(),
                        Stream.of(
                                Calling.class,
                                Elections.class,
                                Lots.class,
                                Papers.class,
                                Freezing.class,
                                Weighed.class,
                                Texts.class,
                                VoteRegister.class,
                                ProxyRegister.class,
                                Proxies.class,
                                OpenVotes.class,
                                BallotBox.class,
                                PaperBox.class,
                                Openings.class,
                                Tallying.class,
                                Participants.class,
                                SelfDeclared.class,
                                DatabaseClock.class),
                        Stream.of(more))
                .flatMap(parts -> parts);
        return new Given(all.toArray(Class<?>[]::new));
    }
}
