package org.baraza.governance.commitments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.commitments.CommitmentCommand.MarkOverdue;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAccepted;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.ledger.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Sets the clock when a commitment is accepted, in the same transaction, so that its day survives a restart. One that
/// is accepted after its day is overdue at once.
@Component
@ProcessingGroup("registers")
class WhenDueDayEndsThenMarkOverdue {
    private static final String TASK = "mark-overdue";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final CommitmentRegister commitments;

    WhenDueDayEndsThenMarkOverdue(ObjectProvider<SchedulerClient> scheduler, CommitmentRegister commitments) {
        this.scheduler = scheduler;
        this.commitments = commitments;
    }

    @EventHandler
    void on(CommitmentAccepted event) {
        var known = commitments.commitment(event.commitment()).orElseThrow();
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TaskDescriptor.of(TASK)
                                .instance(event.commitment().toString())
                                .build(),
                        known.dueAt());
    }

    @Configuration(proxyBeanMethods = false)
    static class Marking {
        @Bean
        OneTimeTask<Void> markOverdue(ObjectProvider<Acts> acts, ObjectProvider<CommitmentRegister> commitments) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                var commitment = CommitmentId.of(instance.getId());
                commitments
                        .getObject()
                        .commitment(commitment)
                        .ifPresent(known -> acts.getObject()
                                .performAsSystem(
                                        Actor.CLOCK,
                                        known.platform(),
                                        Map.of(),
                                        new MarkOverdue(commitment, known.platform(), known.proposal())));
            });
        }
    }
}
