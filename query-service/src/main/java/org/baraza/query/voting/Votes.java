package org.baraza.query.voting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.deliberation.Deliberations;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.Proposals;
import org.baraza.query.voting.Vote.Annulment;
import org.baraza.query.voting.Vote.CharterUsed;
import org.baraza.query.voting.Vote.ConstituencyTally;
import org.baraza.query.voting.Vote.Count;
import org.baraza.query.voting.Vote.Roll;
import org.baraza.query.voting.Vote.RollConstituency;
import org.baraza.query.voting.Vote.RollLeftOff;
import org.baraza.query.voting.Vote.RollReason;
import org.baraza.query.voting.Vote.SignedBy;
import org.baraza.query.voting.Vote.State;
import org.baraza.query.voting.Vote.Tally;
import org.baraza.query.voting.Vote.Turnout;
import org.baraza.query.voting.Vote.TurnoutIn;
import org.baraza.query.voting.Vote.VoteExtension;
import org.baraza.query.voting.Vote.VotePapers;
import org.baraza.query.voting.Vote.VoteProxies;
import org.baraza.query.voting.Vote.WeightWithin;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.Lot;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Outcome;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads votes.
@Component
class Votes {
    private final Views views;
    private final Platforms platforms;
    private final Proposals proposals;
    private final Seats seats;
    private final Contents contents;
    private final Deliberations deliberations;
    private final Elections elections;

    Votes(
            Views views,
            Platforms platforms,
            Proposals proposals,
            Seats seats,
            Contents contents,
            Deliberations deliberations,
            Elections elections) {
        this.views = views;
        this.platforms = platforms;
        this.proposals = proposals;
        this.seats = seats;
        this.contents = contents;
        this.deliberations = deliberations;
        this.elections = elections;
    }

    Vote vote(String platform, String id) {
        var view = views.of(VotesProjection.VIEW);
        var asOf = view.asOf(platform);
        var found = required(platform, id);
        var charterVersion = found.getInteger("charterVersion");
        var charter = platforms.charter(platform, charterVersion);
        var proposal = found.getString("proposal");
        var reference = proposals.references(platform, List.of(proposal)).get(proposal);
        if (reference == null) {
            throw new NotThereYet("The proposal of this vote has not arrived.");
        }
        var votes = proposals.votes(platform, proposal);
        var holders = seats.holders(
                platform,
                Stream.of("enteredBy", "signedBy", "certifiedBy", "annulledBy")
                        .map(found::getString)
                        .toList());
        var state = State.valueOf(found.getString("state").toUpperCase(java.util.Locale.ROOT));
        var roll = roll(found);
        // Nothing of a result leaves before the vote is closed, whatever the record has already.
        var result = state == State.OPEN ? null : Result.of(found);
        var outcome = state == State.OPEN ? null : found.getString("outcome");
        return new Vote(
                id,
                reference,
                state,
                named(WayOfDeciding.values(), found.getString("way"), WayOfDeciding::publicName),
                found.getInteger("call", 1),
                found.getString("assembly"),
                DecisionTypeRef.of(charter, found.getString("decisionType")),
                secrecy(charter, found.getString("decisionType")),
                new CharterUsed(charterVersion),
                Fields.at(found, "calledAt"),
                Fields.at(found, "opensAt"),
                Fields.instant(found, "closesAt"),
                Fields.instant(found, "closedAt"),
                Fields.instant(found, "certifiedAt"),
                found.getLong("certifiedEntry"),
                state == State.CERTIFIED
                        ? holders.actor(found.getString("certifiedBy"), found.getString("certifiedAs"))
                        : null,
                roll(roll, charter),
                turnout(found, roll, charter, result, ballots(platform, id, found)),
                result == null ? null : tally(result, roll, charter),
                outcome == null ? null : named(Outcome.values(), outcome, Outcome::publicName),
                result == null ? List.of() : result.explained(charter, found.getString("decisionType")),
                count(found, holders),
                found.getList("openings", String.class, List.of()),
                extensions(found),
                state == State.ANNULLED ? annulment(found, holders) : null,
                proxies(found, state),
                papers(found, state),
                Fields.count(found, "replaced"),
                Boolean.TRUE.equals(found.getBoolean("callsAgain")),
                beside(votes, id, -1),
                beside(votes, id, 1),
                deliberations.maintained(platform, proposals.minorityPositions(platform, proposal, id)),
                elections.of(found, charter, state != State.OPEN),
                Elections.called(found) == null ? VoteLot.of(found, state != State.OPEN, Votes::sides) : null,
                Fields.count(found, "version"),
                asOf);
    }

    private static List<String> sides(Lot lot) {
        return Decision.drawn(lot).stream().map(Choice::publicName).toList();
    }

    @Nullable
    AsOf asOf(String platform) {
        return views.of(VotesProjection.VIEW).asOf(platform);
    }

    /// A vote whose result may be read; absent while it is open and where it was annulled.
    @Nullable
    Document closed(String platform, String id) {
        var found = required(platform, id);
        return List.of("closed", "certified").contains(found.getString("state")) ? found : null;
    }

    /// A vote that takes no ballot any more.
    ///
    /// @throws Problem while it is open
    Document noLongerOpen(String platform, String id) {
        var found = required(platform, id);
        if (found.getString("state").equals(State.OPEN.publicName())) {
            throw new Problem(
                    Problem.Kind.VOTE_STILL_OPEN, "Nothing is told of a ballot while the vote is open, to anybody.");
        }
        return found;
    }

    /// The identifier of the content that holds a vote's roll.
    String rollContent(String platform, String id) {
        return roll(required(platform, id)).content().id().toString();
    }

    private Document required(String platform, String id) {
        var found = views.of(VotesProjection.VIEW)
                .collection(VotesProjection.VOTES)
                .find(eq(Ids.of(platform, id)))
                .first();
        if (found == null && Freshness.awaited()) {
            throw new NotThereYet("The vote has not arrived.");
        }
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    private static Secrecy secrecy(Charter charter, String decisionType) {
        var type = charter.decisionType(decisionType);
        return type == null ? Secrecy.OPEN : type.secrecyOfBallots();
    }

    private static FrozenRoll roll(Document found) {
        return Json.MAPPER.readValue(found.getString("roll"), FrozenRoll.class);
    }

    private static Roll roll(FrozenRoll roll, Charter charter) {
        return new Roll(
                roll.entries(),
                roll.content().id().toString(),
                roll.content().hash(),
                roll.constituencies().stream()
                        .map(one -> new RollConstituency(
                                one.constituency(),
                                ConstituencyRef.of(charter, one.constituency()).name(),
                                one.entries(),
                                text(one.weightOfOne()),
                                text(one.units())))
                        .toList(),
                leftOff(roll.leftOff()));
    }

    private static @Nullable RollLeftOff leftOff(FrozenRoll.@Nullable LeftOff leftOff) {
        return leftOff == null
                ? null
                : new RollLeftOff(
                        leftOff.members(),
                        leftOff.reasons().stream()
                                .map(one -> new RollReason(one.reason(), one.members()))
                                .toList());
    }

    /// Ballots by constituency, as the charter divides it under which the vote was called.
    private Map<String, Long> ballots(String platform, String id, Document found) {
        var charters = platforms.versions(platform);
        var cast = found.get("ballotsIn", new Document());
        var twice = castTwice(platform, id, found);
        return cast.keySet().stream()
                .collect(Collectors.toMap(
                        place -> charters.under(found.getInteger("charterVersion"), place),
                        place -> Fields.count(cast, place) - twice.getOrDefault(place, 0L),
                        Long::sum));
    }

    /// Entries for which a holder and the principal both cast a ballot: they took part once.
    private Map<String, Long> castTwice(String platform, String id, Document found) {
        if (!found.containsKey("proxies")) {
            return Map.of();
        }
        return views
                .of(VotesProjection.VIEW)
                .collection(VotesProjection.PROXIES)
                .find(and(eq("platform", platform), eq("vote", id), eq("cast", true), eq("instead", true)))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(one -> one.getString("constituency"), Collectors.counting()));
    }

    private static @Nullable VotePapers papers(Document found, State state) {
        return found.containsKey("papers")
                ? new VotePapers(
                        Fields.count(found, "onPaper"),
                        state == State.OPEN ? null : Fields.count(found, "unmatchedPapers"))
                : null;
    }

    private static @Nullable VoteProxies proxies(Document found, State state) {
        return found.containsKey("proxies")
                ? new VoteProxies(
                        Fields.count(found, "proxies"),
                        Fields.count(found, "byProxy"),
                        state == State.OPEN ? null : Fields.count(found, "overridden"))
                : null;
    }

    boolean isOpen(String platform, String id) {
        return required(platform, id).getString("state").equals(State.OPEN.publicName());
    }

    /// For ballots, how many were cast. For a count taken in a meeting, how many took part, once it is closed.
    private static Turnout turnout(
            Document found, FrozenRoll roll, Charter charter, @Nullable Result result, Map<String, Long> cast) {
        var counted = found.getString("way").equals(WayOfDeciding.MEETING_COUNT.publicName());
        var lines = new ArrayList<TurnoutIn>();
        for (var one : roll.constituencies()) {
            var constituency = ConstituencyRef.of(charter, one.constituency());
            var ballots = counted ? present(result, one.constituency()) : cast.getOrDefault(one.constituency(), 0L);
            var of = isKeptByTheBody(charter, one.constituency()) ? null : one.entries();
            lines.add(new TurnoutIn(constituency.id(), constituency.name(), ballots, of));
        }
        var everyRollRecorded = lines.stream().allMatch(line -> line.of() != null);
        return new Turnout(
                counted
                        ? lines.stream().mapToLong(TurnoutIn::cast).sum()
                        : cast.values().stream().mapToLong(Long::longValue).sum(),
                everyRollRecorded ? roll.entries() : null,
                lines);
    }

    private static long present(@Nullable Result result, String constituency) {
        return result == null
                ? 0
                : result.lines().stream()
                        .filter(line -> line.constituency().equals(constituency))
                        .mapToLong(CountLine::present)
                        .sum();
    }

    private static boolean isKeptByTheBody(Charter charter, String constituency) {
        var found = charter.constituency(constituency);
        return found != null && found.roll() == RollKeeping.KEPT_BY_THE_BODY;
    }

    private static Tally tally(Result result, FrozenRoll roll, Charter charter) {
        return new Tally(
                result.lines().stream()
                        .map(line -> new ConstituencyTally(
                                line.constituency(),
                                ConstituencyRef.of(charter, line.constituency()).name(),
                                line.inFavour(),
                                line.against(),
                                line.abstain(),
                                line.present(),
                                line.entitled(),
                                within(line.weight())))
                        .toList(),
                result.total(),
                WeighedTally.of(result, roll, charter));
    }

    private static @Nullable WeightWithin within(@Nullable LineWeight weight) {
        return weight == null
                ? null
                : new WeightWithin(
                        weight.inFavour().toString(),
                        weight.against().toString(),
                        weight.abstain().toString(),
                        weight.present().toString());
    }

    private static @Nullable Count count(Document found, Seats.Holders holders) {
        var entered = signed("entered", found, holders);
        return entered == null ? null : new Count(entered, signed("signed", found, holders));
    }

    private static @Nullable SignedBy signed(String act, Document found, Seats.Holders holders) {
        if (found.getLong(act + "Entry") == null) {
            return null;
        }
        var actor = holders.actor(found.getString(act + "By"), found.getString(act + "As"));
        return new SignedBy(actor.office(), actor.organisation(), Fields.count(found, act + "Entry"));
    }

    private static @Nullable String beside(List<String> votes, String id, int step) {
        var at = votes.indexOf(id) + step;
        return votes.contains(id) && at >= 0 && at < votes.size() ? votes.get(at) : null;
    }

    private static List<VoteExtension> extensions(Document found) {
        return found.getList("extensions", Document.class, List.of()).stream()
                .map(one ->
                        new VoteExtension(Fields.at(one, "closesAt"), Fields.at(one, "at"), Fields.count(one, "entry")))
                .toList();
    }

    private Annulment annulment(Document found, Seats.Holders holders) {
        var at = Fields.at(found, "annulledAt");
        var reasons = found.getString("reasons");
        return new Annulment(
                contents.find(List.of(reasons)).text(reasons, at),
                at,
                Fields.count(found, "annulledEntry"),
                holders.actor(found.getString("annulledBy"), found.getString("annulledAs")));
    }

    private static <E> E named(E[] all, String name, java.util.function.Function<E, String> publicName) {
        return Stream.of(all)
                .filter(one -> publicName.apply(one).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toString();
    }
}
