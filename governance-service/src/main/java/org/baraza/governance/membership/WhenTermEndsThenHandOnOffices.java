package org.baraza.governance.membership;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Sets the clock when a term begins, in the same transaction, so that its end survives a restart. A term that was cut
/// short by a successor or an ending finds nothing to do: its offices were lost before.
@Component
@ProcessingGroup("registers")
class WhenTermEndsThenHandOnOffices {
    private static final String TASK = "hand-on-offices";
    private static final String AT = "@";

    private final ObjectProvider<SchedulerClient> scheduler;

    WhenTermEndsThenHandOnOffices(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @EventHandler
    void on(SeatGiven event) {
        until(event.seat(), event.until());
    }

    @EventHandler
    void on(SeatSucceeded event) {
        until(event.seat(), event.until());
    }

    private void until(SeatId seat, @Nullable Instant until) {
        if (until != null) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            TaskDescriptor.of(TASK)
                                    .instance(seat + AT + until.toEpochMilli())
                                    .build(),
                            until);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class HandingOn {
        @Bean
        CustomTask<Void> handOnOffices(
                ObjectProvider<OfficesHandedOn> offices, ObjectProvider<MembershipRegister> membership) {
            return Tasks.custom(TASK, Void.class).execute((instance, context) -> {
                var seat =
                        SeatId.of(instance.getId().substring(0, instance.getId().indexOf(AT)));
                var register = membership.getObject();
                if (register.isAboutToEnd(seat)) {
                    // The database's clock, which decides, is behind this one.
                    return (complete, operations) -> operations.reschedule(
                            complete,
                            Instant.ofEpochMilli(
                                    context.getExecution().getExecutionTime().toEpochMilli() + 1000));
                }
                register.platformOf(seat)
                        .ifPresent(platform -> offices.getObject().after(platform, seat, Actor.CLOCK, Map.of()));
                return new CompletionHandler.OnCompleteRemove<>();
            });
        }
    }
}
