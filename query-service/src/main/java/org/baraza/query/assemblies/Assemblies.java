package org.baraza.query.assemblies;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.query.assemblies.Assembly.AssemblyAttendance;
import org.baraza.query.assemblies.Assembly.AssemblyAttendanceIn;
import org.baraza.query.assemblies.Assembly.AssemblyItem;
import org.baraza.query.assemblies.Assembly.AssemblyNotice;
import org.baraza.query.assemblies.Assembly.AssemblySecondCall;
import org.baraza.query.assemblies.Assembly.CallingOff;
import org.baraza.query.assemblies.Assembly.QuorumFound;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.outcome.Finding;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.AssemblyRules.NoticeDays;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Quorum;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads assemblies.
@Component
class Assemblies {
    private final Views views;
    private final Platforms platforms;
    private final Proposals proposals;
    private final Seats seats;
    private final Contents contents;
    private final Clock clock;

    Assemblies(Views views, Platforms platforms, Proposals proposals, Seats seats, Contents contents, Clock clock) {
        this.views = views;
        this.platforms = platforms;
        this.proposals = proposals;
        this.seats = seats;
        this.contents = contents;
        this.clock = clock;
    }

    /// @param ahead whether only those are asked for that members were told of and that are not
    ///     closed; one that was called off is among them to the end of its day: some would still come
    /// @param proposal on whose agenda it is; absent for every one
    AssemblyList list(String platform, boolean ahead, @Nullable String proposal, Page page) {
        var view = view();
        var asOf = view.asOf(platform);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), ne("number", null)));
        if (ahead) {
            filters.add(or(
                    in("state", "notified", "open", "held-over"),
                    and(eq("state", "called-off"), ne("noticeAt", null), gte("opensAt", Date.from(today(platform))))));
        }
        if (proposal != null) {
            filters.add(eq("agenda.proposal", proposal));
        }
        if (page.after() != null) {
            filters.add(lt("number", place(page.after())));
        }
        var read = view.collection(AssembliesProjection.ASSEMBLIES)
                .find(and(filters))
                .sort(descending("number"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        return new AssemblyList(
                page.of(read).stream().map(Assemblies::summary).toList(),
                page.next(read, one -> Long.toString(Fields.count(one, "number"))),
                asOf);
    }

    /// When this day began in the charter's zone.
    private Instant today(String platform) {
        var zone = platforms.charter(platform).zone();
        return AssemblyRules.day(clock.instant(), zone)
                .atStartOfDay(ZoneId.of(zone))
                .toInstant();
    }

    private static AssemblySummary summary(Document found) {
        return new AssemblySummary(
                Fields.lastPart(found),
                number(found),
                kind(found),
                AssemblyState.named(found.getString("state")),
                found.getInteger("call"),
                Fields.at(found, "opensAt"),
                Fields.instant(found, "noticeAt"),
                found.getList("agenda", Document.class).size());
    }

    Assembly assembly(String platform, String id) {
        var asOf = view().asOf(platform);
        var found = required(platform, id);
        var charter = platforms.charter(platform, found.getInteger("charterVersion"));
        var rules = Objects.requireNonNull(charter.assemblies(), "it was convened under rules of assemblies");
        var summary = summary(found);
        var roll = roll(found);
        var firstOpensAt = Fields.at(found, "firstOpensAt");
        return new Assembly(
                summary.id(),
                summary.number(),
                summary.kind(),
                summary.state(),
                summary.call(),
                Fields.at(found, "convenedAt"),
                summary.opensAt(),
                firstOpensAt,
                text(found.getString("place"), Fields.at(found, "convenedAt")),
                found.getInteger("charterVersion"),
                agenda(platform, found, rules),
                found.getString("request"),
                notice(found, firstOpensAt, charter),
                Fields.instant(found, "openedAt"),
                roll == null ? null : attendance(found, roll, charter, rules),
                ascertained(found, charter),
                Boolean.TRUE.equals(found.getBoolean("quorate")),
                secondCall(found, rules, firstOpensAt, charter),
                Fields.instant(found, "closedAt"),
                calledOff(platform, found.get("calledOff", Document.class)),
                Fields.count(found, "version"),
                asOf);
    }

    /// Where the roll is that decides who counts as a member.
    ///
    /// @throws Problem when there is no such assembly, or none is frozen yet
    FrozenRoll requiredRoll(Document found) {
        var roll = roll(found);
        if (roll == null) {
            throw Problem.notFound();
        }
        return roll;
    }

    Document required(String platform, String id) {
        var found = view().collection(AssembliesProjection.ASSEMBLIES)
                .find(eq(Ids.of(platform, id)))
                .first();
        if (found == null && Freshness.awaited()) {
            throw new NotThereYet("The assembly has not arrived.");
        }
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    private List<AssemblyItem> agenda(String platform, Document found, AssemblyRules rules) {
        var agenda = found.getList("agenda", Document.class);
        var references = proposals.references(
                platform, agenda.stream().map(one -> one.getString("proposal")).toList());
        return agenda.stream().map(one -> item(one, found, references, rules)).toList();
    }

    private AssemblyItem item(Document one, Document found, Map<String, ProposalRef> references, AssemblyRules rules) {
        var proposal = one.getString("proposal");
        var withNotice = one.getBoolean("withNotice");
        var votes = found.getList("votes", Document.class, List.of()).stream()
                .filter(vote -> vote.getString("proposal").equals(proposal))
                .map(vote -> vote.getString("vote"))
                .toList();
        return new AssemblyItem(
                one.getInteger("number"),
                proposal == null ? null : references.get(proposal),
                text(one.getString("title"), Fields.at(one, "at")),
                withNotice,
                proposal != null && (withNotice || rules.decidesWithoutNotice()),
                votes.isEmpty() ? null : votes.getLast());
    }

    private static @Nullable AssemblyNotice notice(Document found, Instant firstOpensAt, Charter charter) {
        var at = Fields.instant(found, "noticeAt");
        if (at == null) {
            return null;
        }
        var notified = read(found.getString("notified"));
        var leftOff = notified.leftOff();
        return new AssemblyNotice(
                at,
                Fields.count(found, "noticeEntry"),
                NoticeDays.between(at, firstOpensAt, charter.zone()),
                notified.entries(),
                leftOff == null ? 0 : leftOff.members(),
                notified.content().id().toString(),
                notified.content().hash());
    }

    private static AssemblyAttendance attendance(
            Document found, FrozenRoll roll, Charter charter, AssemblyRules rules) {
        var present = found.get("present", new Document());
        var lines = roll.constituencies().stream()
                .map(one -> new AttendanceLine(
                        one.constituency(), Fields.count(present, one.constituency()), one.entries()))
                .toList();
        var rule = rules.quorumAt(found.getInteger("call"));
        var finding = rule == null ? null : Quorum.of(charter, rule, lines);
        var missing = finding == null ? null : Quorum.missing(finding);
        return new AssemblyAttendance(
                lines.stream().mapToLong(AttendanceLine::present).sum(),
                lines.stream().mapToLong(AttendanceLine::entitled).sum(),
                lines.stream()
                        .map(line -> new AssemblyAttendanceIn(
                                line.constituency(),
                                ConstituencyRef.of(charter, line.constituency()).name(),
                                line.present(),
                                line.entitled()))
                        .toList(),
                finding == null ? null : explained(finding, charter),
                finding == null || finding.holds(),
                missing == null || missing.isEmpty() ? null : missing.getAsLong());
    }

    private static List<QuorumFound> ascertained(Document found, Charter charter) {
        var heldOver = found.getLong("heldOverEntry");
        return found.getList("ascertained", Document.class, List.of()).stream()
                .map(one -> {
                    var finding = one.getString("finding");
                    var entry = Fields.count(one, "entry");
                    return new QuorumFound(
                            Fields.at(one, "at"),
                            entry,
                            heldOver != null && entry > heldOver ? 2 : 1,
                            one.getBoolean("reached"),
                            one.getBoolean("lost"),
                            Fields.count(one, "present"),
                            Fields.count(one, "entitled"),
                            finding == null
                                    ? null
                                    : explained(
                                            Json.MAPPER.readValue(finding, org.baraza.record.voting.Finding.class),
                                            charter));
                })
                .toList();
    }

    private static AssemblySecondCall secondCall(
            Document found, AssemblyRules rules, Instant firstOpensAt, Charter charter) {
        var second = rules.secondCall();
        var ascertained = found.getList("ascertained", Document.class, List.of());
        var missed = !ascertained.isEmpty() && !ascertained.getLast().getBoolean("reached");
        return new AssemblySecondCall(
                second != null
                        && missed
                        && found.getInteger("call") == 1
                        && found.getString("state").equals("open"),
                second == null ? null : second.earliest(firstOpensAt, charter.zone()));
    }

    private @Nullable CallingOff calledOff(String platform, @Nullable Document found) {
        if (found == null) {
            return null;
        }
        var seat = found.getString("seat");
        var holders = seats.holders(platform, Stream.ofNullable(seat).toList());
        return new CallingOff(
                text(found.getString("reasons"), Fields.at(found, "recordedAt")),
                Fields.at(found, "at"),
                Fields.count(found, "entry"),
                holders.actor(seat, found.getString("office")));
    }

    private static Finding explained(org.baraza.record.voting.Finding finding, Charter charter) {
        return Result.explained(charter, "", List.of(finding)).getFirst();
    }

    /// Decided when it opened, or else with the notice; absent before.
    private static @Nullable FrozenRoll roll(Document found) {
        var own = Stream.of("roll", "notified")
                .map(found::getString)
                .filter(Objects::nonNull)
                .findFirst();
        return own.map(Assemblies::read).orElse(null);
    }

    private static FrozenRoll read(String roll) {
        return Json.MAPPER.readValue(roll, FrozenRoll.class);
    }

    private @Nullable String text(@Nullable String content, Instant recordedAt) {
        return content == null ? null : contents.find(List.of(content)).text(content, recordedAt);
    }

    private static String number(Document found) {
        return "A-" + Fields.count(found, "number");
    }

    private static AssemblyKind kind(Document found) {
        return Stream.of(AssemblyKind.values())
                .filter(one -> one.publicName().equals(found.getString("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
    }

    private View view() {
        return views.of(AssembliesProjection.VIEW);
    }
}
