package org.baraza.governance.voting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.voting.VoteCommand.CloseVote;
import org.baraza.record.ledger.Actor;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Sets the clock when a vote is called, in the same transaction, so that a closing survives a restart.
@Component
@ProcessingGroup("registers")
class WhenClosingTimeComesThenCloseVote {
    private static final Logger LOG = LoggerFactory.getLogger(WhenClosingTimeComesThenCloseVote.class);
    private static final String TASK = "close-vote";

    private final ObjectProvider<SchedulerClient> scheduler;

    WhenClosingTimeComesThenCloseVote(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(VoteCalled event) {
        if (event.closesAt() != null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            com.github.kagkarlsson.scheduler.task.TaskDescriptor.of(TASK)
                                    .instance(event.vote().toString())
                                    .build(),
                            event.closesAt());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Closing {
        @Bean
        CustomTask<Void> closeVote(ObjectProvider<Acts> acts, ObjectProvider<VoteRegister> votes) {
            return Tasks.custom(TASK, Void.class).execute((instance, context) -> {
                var vote = VoteId.of(instance.getId());
                open(votes, vote).ifPresent(known -> close(acts.getObject(), known));
                // Extended before the lock: the clock comes again at the closing time that stands now.
                return open(votes, vote)
                        .map(known -> comeAgain(Objects.requireNonNull(known.closesAt())))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new);
            });
        }

        private static Optional<VoteRegister.Known> open(ObjectProvider<VoteRegister> votes, VoteId vote) {
            return votes.getObject().vote(vote).filter(VoteRegister.Known::open);
        }

        private static void close(Acts acts, VoteRegister.Known known) {
            var vote = known.vote();
            try {
                acts.performAsSystem(
                        Actor.CLOCK, known.platform(), Map.of(), new CloseVote(vote, known.proposal(), true));
            } catch (BrokenRule e) {
                // An officer was faster between the look and the lock.
                LOG.info(
                        "vote {} needed no closing by the clock: {}",
                        vote,
                        e.rule().publicName());
            }
        }

        private static CompletionHandler<Void> comeAgain(Instant at) {
            return (complete, operations) -> operations.reschedule(complete, at);
        }
    }
}
