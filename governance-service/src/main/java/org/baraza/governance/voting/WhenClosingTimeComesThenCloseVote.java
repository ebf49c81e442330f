package org.baraza.governance.voting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Map;
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
        OneTimeTask<Void> closeVote(ObjectProvider<Acts> acts, ObjectProvider<VoteRegister> votes) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                var vote = VoteId.of(instance.getId());
                votes.getObject().vote(vote).filter(VoteRegister.Known::open).ifPresent(known -> {
                    try {
                        acts.getObject()
                                .performAsSystem(
                                        Actor.CLOCK, known.platform(), Map.of(), new CloseVote(vote, known.proposal()));
                    } catch (BrokenRule e) {
                        // An officer was faster between the look and the lock.
                        LOG.info(
                                "vote {} needed no closing by the clock: {}",
                                vote,
                                e.rule().publicName());
                    }
                });
            });
        }
    }
}
