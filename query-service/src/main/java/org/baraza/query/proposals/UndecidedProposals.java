package org.baraza.query.proposals;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.contents.FrozenRolls;
import org.baraza.query.deliberation.Deliberations;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Undecided.CountState;
import org.baraza.query.proposals.Undecided.UndecidedProposal;
import org.baraza.query.proposals.Undecided.UndecidedVote;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is not decided yet.
@Component
class UndecidedProposals {
    private static final List<String> STATES = Stream.of(
                    ProposalState.DRAFT,
                    ProposalState.RETURNED,
                    ProposalState.SUBMITTED,
                    ProposalState.ADMITTED,
                    ProposalState.TO_THE_VOTE)
            .map(ProposalState::publicName)
            .toList();

    private final Views views;
    private final Proposals proposals;
    private final Deliberations deliberations;
    private final Contents contents;
    private final FrozenRolls rolls;
    private final Platforms platforms;

    UndecidedProposals(
            Views views,
            Proposals proposals,
            Deliberations deliberations,
            Contents contents,
            FrozenRolls rolls,
            Platforms platforms) {
        this.views = views;
        this.platforms = platforms;
        this.contents = contents;
        this.rolls = rolls;
        this.proposals = proposals;
        this.deliberations = deliberations;
    }

    /// @param seat whose ballots are looked for; absent when nobody asks
    Undecided list(String platform, @Nullable String seat, Page page) {
        var view = views.of(ProposalsProjection.VIEW);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), in("state", STATES)));
        if (page.after() != null) {
            filters.add(lt("number", Proposals.place(page.after())));
        }
        var read = view.collection(ProposalsProjection.PROPOSALS)
                .find(and(filters))
                .sort(descending("number"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var shown = page.of(read);
        var named = shown.stream().map(Fields::lastPart).toList();
        var references = proposals.references(platform, named);
        var objections = deliberations.waiting(platform, named, seat);
        var ids = shown.stream().map(one -> one.getString("vote")).toList();
        var votes = Proposals.byId(view, ProposalsProjection.VOTES, platform, ids);
        var cast = seat == null ? null : cast(view, platform, seat, votes.keySet());
        var proxies = seat == null ? null : proxies(view, platform, seat, votes.keySet());
        var frozen = votes.values().stream()
                .map(vote -> vote.getString("roll"))
                .filter(Objects::nonNull)
                .toList();
        var rollsOf = seat == null ? null : onRoll(frozen, seat);
        var charter = platforms.charter(platform);
        var items = shown.stream()
                .map(one -> {
                    var reference = references.get(Fields.lastPart(one));
                    return reference == null
                            ? null
                            : new UndecidedProposal(
                                    reference,
                                    ProposalState.named(one.getString("state")),
                                    one.getString("sponsor"),
                                    one.getString("decisionType"),
                                    ProposalPages.decidableFrom(charter, one),
                                    vote(one.getString("vote"), votes, cast, rollsOf, seat, proxies),
                                    Objects.requireNonNull(objections.get(reference.id())));
                })
                .filter(Objects::nonNull)
                .toList();
        return new Undecided(
                items, page.next(read, one -> Long.toString(Fields.count(one, "number"))), view.asOf(platform));
    }

    /// The votes among these in which the seat has cast its ballot.
    private static Set<String> cast(View view, String platform, String seat, Set<String> votes) {
        var wanted = votes.stream().map(vote -> Ids.of(platform, vote, seat)).toList();
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<String>();
        view.collection(ProposalsProjection.BALLOTS)
                .find(in("_id", wanted))
                .forEach(ballot -> found.add(ballot.getString("vote")));
        return found;
    }

    /// The proxies that stand in these votes and that the seat gave or holds.
    private static List<Document> proxies(View view, String platform, String seat, Set<String> votes) {
        return votes.isEmpty()
                ? List.of()
                : view.collection(ProposalsProjection.PROXIES)
                        .find(and(
                                eq("platform", platform),
                                in("vote", votes),
                                eq("standing", true),
                                or(eq("principal", seat), eq("holder", seat))))
                        .into(new ArrayList<>());
    }

    private static boolean isOf(Document proxy, String vote, String role, @Nullable String seat) {
        return proxy.getString("vote").equals(vote) && proxy.getString(role).equals(seat);
    }

    /// Whether the seat is on each of these rolls, as far as they have arrived.
    private Map<String, Boolean> onRoll(List<String> frozen, String seat) {
        var there = contents.find(frozen);
        var holding = rolls.holding(frozen, seat);
        return frozen.stream()
                .filter(roll -> there.content(roll) != null)
                .distinct()
                .collect(Collectors.toMap(roll -> roll, holding::contains));
    }

    private static @Nullable UndecidedVote vote(
            @Nullable String id,
            Map<String, Document> votes,
            @Nullable Set<String> cast,
            @Nullable Map<String, Boolean> onRoll,
            @Nullable String seat,
            @Nullable List<Document> proxies) {
        var vote = id == null ? null : votes.get(id);
        if (id == null || vote == null) {
            return null;
        }
        var count = vote.getString("count");
        return new UndecidedVote(
                id,
                ProposalPages.voteState(vote),
                ProposalPages.way(vote.getString("way")),
                Fields.instant(vote, "closesAt"),
                cast == null ? null : cast.contains(id),
                onRoll == null ? null : onRoll.get(vote.get("roll", "")),
                proxies == null ? null : proxies.stream().anyMatch(one -> isOf(one, id, "principal", seat)),
                proxies == null
                        ? null
                        : proxies.stream()
                                .filter(one -> isOf(one, id, "holder", seat) && !one.getBoolean("used", false))
                                .count(),
                count == null ? null : CountState.valueOf(count));
    }
}
