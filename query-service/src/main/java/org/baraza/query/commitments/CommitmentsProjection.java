package org.baraza.query.commitments;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.PushOptions;
import java.util.Date;
import java.util.List;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.record.Decimal;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAccepted;
import org.baraza.record.commitments.CommitmentEvent.CommitmentAssessed;
import org.baraza.record.commitments.CommitmentEvent.CommitmentBreached;
import org.baraza.record.commitments.CommitmentEvent.CommitmentDeclined;
import org.baraza.record.commitments.CommitmentEvent.CommitmentFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOffered;
import org.baraza.record.commitments.CommitmentEvent.CommitmentOverdue;
import org.baraza.record.commitments.CommitmentEvent.CommitmentPartlyFulfilled;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReleased;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReported;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.Evidence;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.VotingEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Commitments: their state, what was said of them by whom, and how many stand where.
///
/// Numbers (C-1, C-2, …) follow the order of offering in the platform's ledger. Texts and files are
/// named, never copied.
@Component
final class CommitmentsProjection implements Projection {
    static final String VIEW = "commitments";
    static final String COMMITMENTS = "commitments";
    /// How many stand in which state, by platform.
    static final String COUNTS = "counts";

    private static final int MOST_ACCOUNTS = 100;
    private static final int MOST_STEPS = 300;

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                newestFirst(),
                newestFirst("state"),
                newestFirst("overdue"),
                newestFirst("proposal"),
                newestFirst("debtor"),
                newestFirst("creditor"));
    }

    private static Index newestFirst(String... fields) {
        var keys = new Document("platform", 1);
        for (var field : fields) {
            keys.append(field, 1);
        }
        return new Index(COMMITMENTS, keys.append("number", -1));
    }

    @Override
    public void on(Entry entry, Writes writes) {
        switch (entry.event()) {
            case CommitmentEvent event -> {
                var change = switch (event) {
                    case CommitmentOffered offered -> offered(offered, writes);
                    case CommitmentAccepted accepted -> moves("offered", "active", entry, writes);
                    case CommitmentDeclined declined -> moves("offered", "declined", entry, writes);
                    case CommitmentReported reported -> reported(reported, entry);
                    case CommitmentAssessed assessed -> assessed(assessed, entry);
                    case CommitmentOverdue overdue -> set("overdue", true);
                    case CommitmentFulfilled fulfilled -> ends("fulfilled", entry, writes);
                    case CommitmentPartlyFulfilled partly -> ends("partly-fulfilled", entry, writes);
                    case CommitmentBreached breached -> ends("breached", entry, writes);
                    case CommitmentReleased released -> ends("released", entry, writes);
                };
                writes.update(
                        COMMITMENTS,
                        entry.id(event.commitment()),
                        change,
                        push("steps", step(entry, reasons(event)), MOST_STEPS),
                        set("version", entry.said().sequence()));
                if (event instanceof CommitmentOffered) {
                    writes.update(COUNTS, entry.platform(), inc("offered", 1L));
                }
            }
            case PlatformEvent event -> {}
            case MembershipEvent event -> {}
            case ProposalEvent event -> {}
            case VotingEvent event -> {}
            case DeliberationEvent event -> {}
            case AssemblyEvent event -> {}
            case AssemblyRequestEvent event -> {}
        }
    }

    private static Bson offered(CommitmentOffered event, Writes writes) {
        return combine(
                set("number", writes.next("commitments")),
                set("state", "offered"),
                set("overdue", false),
                set("proposal", event.proposal().toString()),
                set("debtor", event.debtor().toString()),
                set("creditor", event.creditor().toString()),
                set("title", event.title().id().toString()),
                set("text", event.text().id().toString()),
                set("amount", event.amount().number().toString()),
                set("unit", event.amount().unit()),
                set("currency", event.amount().currency()),
                set("dueOn", event.dueOn().toString()),
                set("zone", event.zone()),
                set("dueAt", event.dueAt()));
    }

    private static Bson moves(String from, String to, Entry entry, Writes writes) {
        writes.update(COUNTS, entry.platform(), inc(from, -1L), inc(to, 1L));
        return set("state", to);
    }

    /// What has ended is overdue no more; the step in which it was stays.
    private static Bson ends(String state, Entry entry, Writes writes) {
        return combine(moves("active", state, entry, writes), set("overdue", false));
    }

    private static Bson reported(CommitmentReported event, Entry entry) {
        var account = account(
                event.report(), null, event.completion(), event.delivered(), event.text(), event.evidence(), entry);
        return push("reports", account, MOST_ACCOUNTS);
    }

    private static Bson assessed(CommitmentAssessed event, Entry entry) {
        var account = account(
                event.assessment(),
                event.report(),
                event.completion(),
                event.delivered(),
                event.text(),
                event.evidence(),
                entry);
        return push("assessments", account, MOST_ACCOUNTS);
    }

    private static Document account(
            Object id,
            @Nullable Object report,
            Completion completion,
            Decimal delivered,
            ContentRef text,
            List<Evidence> evidence,
            Entry entry) {
        return by(entry)
                .append("id", id.toString())
                .append("report", report == null ? null : report.toString())
                .append("completion", completion.publicName())
                .append("delivered", delivered.toString())
                .append("text", text.id().toString())
                .append(
                        "evidence",
                        evidence.stream()
                                .map(one -> new Document(
                                                "content", one.file().id().toString())
                                        .append("name", one.name().id().toString())
                                        .append("mediaType", one.file().mediaType())
                                        .append("length", (long) one.file().length()))
                                .toList());
    }

    private static Document step(Entry entry, @Nullable ContentRef reasons) {
        return by(entry)
                .append("type", entry.said().type())
                .append("reasons", reasons == null ? null : reasons.id().toString());
    }

    private static Document by(Entry entry) {
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        return new Document("entry", entry.index())
                .append("at", Date.from(entry.recordedAt()))
                .append("seat", seat == null ? null : seat.toString())
                .append("office", office == null ? null : office.publicName());
    }

    private static @Nullable ContentRef reasons(CommitmentEvent event) {
        return switch (event) {
            case CommitmentDeclined declined -> declined.reasons();
            case CommitmentPartlyFulfilled partly -> partly.reasons();
            case CommitmentBreached breached -> breached.reasons();
            case CommitmentReleased released -> released.reasons();
            case CommitmentOffered offered -> null;
            case CommitmentAccepted accepted -> null;
            case CommitmentReported reported -> null;
            case CommitmentAssessed assessed -> null;
            case CommitmentOverdue overdue -> null;
            case CommitmentFulfilled fulfilled -> null;
        };
    }

    private static Bson push(String field, Document one, int most) {
        return pushEach(field, List.of(one), new PushOptions().slice(-most));
    }
}
