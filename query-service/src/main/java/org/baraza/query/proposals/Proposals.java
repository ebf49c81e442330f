package org.baraza.query.proposals;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Charters;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.ProposalSummary.DecidedBy;
import org.baraza.query.proposals.ProposalSummary.ProposalOutcome;
import org.baraza.query.proposals.ProposalSummary.Sponsor;
import org.baraza.record.platform.Charter;
import org.baraza.record.proposals.DeclarationBasis;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads proposals in summary.
@Component
public class Proposals {
    /// Name of the view that this and the other readers of this package read.
    public static final String VIEW = ProposalsProjection.VIEW;

    private static final String CHARTER_VERSION = "charterVersion";

    private final Views views;
    private final Platforms platforms;
    private final Charters proposed;
    private final Organisations organisations;
    private final Contents contents;

    Proposals(Views views, Platforms platforms, Charters charters, Organisations organisations, Contents contents) {
        this.views = views;
        this.platforms = platforms;
        this.proposed = charters;
        this.organisations = organisations;
        this.contents = contents;
    }

    /// The proposals decided last, newest first, at most five.
    public List<ProposalSummary> decidedLately(String platform) {
        var view = views.of(VIEW);
        var lately =
                view.collection(ProposalsProjection.LATELY).find(eq(platform)).first();
        if (lately == null) {
            return List.of();
        }
        var ids = lately.getList("decided", Document.class).reversed().stream()
                .map(one -> one.getString("proposal"))
                .toList();
        var found = byId(view, ProposalsProjection.PROPOSALS, platform, ids);
        var decided = ids.stream().map(found::get).filter(Objects::nonNull).toList();
        return summaries(view, platform, decided);
    }

    /// The votes on a proposal, oldest first. All but the last were annulled or had no quorum.
    public List<String> votes(String platform, String id) {
        var found = byId(views.of(VIEW), ProposalsProjection.PROPOSALS, platform, List.of(id))
                .get(id);
        if (found == null) {
            return List.of();
        }
        var annulled = found.getList("earlierVotes", String.class, List.of());
        return Stream.concat(annulled.stream(), Stream.ofNullable(found.getString("vote")))
                .toList();
    }

    /// The charter that a proposal would bring into force; absent where it carries none, while that one contradicts
    /// itself, and when it is withheld.
    public @Nullable Charter proposedCharter(String platform, String id) {
        var found = byId(views.of(VIEW), ProposalsProjection.PROPOSALS, platform, List.of(id))
                .get(id);
        var amendment = found == null ? null : found.get("amendment", Document.class);
        return amendment == null ? null : proposed.readable(amendment.getString("content"));
    }

    /// Proposals by identifier, as other views name them. One that is not known is missing.
    public Map<String, ProposalRef> references(String platform, Collection<? extends @Nullable String> ids) {
        return references(views.of(VIEW), platform, ids);
    }

    private Map<String, ProposalRef> references(
            View view, String platform, Collection<? extends @Nullable String> ids) {
        var found = byId(view, ProposalsProjection.PROPOSALS, platform, ids);
        var texts = contents.find(
                found.values().stream().map(one -> one.getString("title")).toList());
        var references = new HashMap<String, ProposalRef>();
        found.forEach((id, one) -> references.put(
                id,
                new ProposalRef(
                        id,
                        ProposalRef.number(Fields.count(one, "number")),
                        texts.text(one.getString("title"), Fields.at(one, "textAt")))));
        return references;
    }

    /// @param state of the proposals; absent for every one
    /// @param partOf a proposal's identifier, or `none` for those that are part of no other; absent for every one
    ProposalList list(String platform, @Nullable ProposalState state, @Nullable String partOf, Page page) {
        var view = views.of(VIEW);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), ne("number", null)));
        if (state != null) {
            filters.add(eq("state", state.publicName()));
        }
        if (partOf != null) {
            filters.add(eq("partOf", partOf.equals("none") ? null : partOf));
        }
        if (page.after() != null) {
            filters.add(lt("number", place(page.after())));
        }
        var read = view.collection(ProposalsProjection.PROPOSALS)
                .find(and(filters))
                .sort(descending("number"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        return new ProposalList(
                summaries(view, platform, page.of(read)),
                page.next(read, one -> Long.toString(Fields.count(one, "number"))),
                view.asOf(platform));
    }

    static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
    }

    List<ProposalSummary> summaries(View view, String platform, List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var charters = new HashMap<Integer, Charter>();
        var names = organisations.names(
                documents.stream().map(one -> one.getString("organisation")).toList());
        var texts = contents.find(
                documents.stream().map(one -> one.getString("title")).toList());
        var wholes = references(
                view,
                platform,
                documents.stream().map(one -> one.getString("partOf")).toList());
        var votes = byId(
                view,
                ProposalsProjection.VOTES,
                platform,
                documents.stream().map(one -> one.getString("vote")).toList());
        return documents.stream()
                .map(one -> {
                    var partOf = one.getString("partOf");
                    // Of a vote, the charter it is counted under; before one, that of the draft.
                    var charter = charters.computeIfAbsent(
                            charterVersion(one, votes), version -> platforms.charter(platform, version));
                    return new ProposalSummary(
                            Fields.lastPart(one),
                            ProposalRef.number(Fields.count(one, "number")),
                            texts.text(one.getString("title"), Fields.at(one, "textAt")),
                            ProposalState.named(one.getString("state")),
                            DecisionTypeRef.of(charter, one.getString("decisionType")),
                            new Sponsor(one.getString("sponsor"), names.of(one.getString("organisation"))),
                            partOf == null ? null : wholes.get(partOf),
                            Fields.instant(one, "decidedAt"),
                            one.getLong("decidedEntry"),
                            outcome(one, votes, charter));
                })
                .toList();
    }

    private static int charterVersion(Document proposal, Map<String, Document> votes) {
        var vote = proposal.getString("vote") == null ? null : votes.get(proposal.getString("vote"));
        return vote != null && vote.getInteger(CHARTER_VERSION) != null
                ? vote.getInteger(CHARTER_VERSION)
                : proposal.getInteger(CHARTER_VERSION, 1);
    }

    private static @Nullable ProposalOutcome outcome(Document proposal, Map<String, Document> votes, Charter charter) {
        var by = proposal.getString("decidedBy");
        if (by == null) {
            return null;
        }
        var minority =
                objections(proposal, ProposalsProjection.MINORITY_POSITIONS).size();
        if (by.equals(DecidedBy.DECLARATION.publicName())) {
            var maintained =
                    objections(proposal, ProposalsProjection.MAINTAINED).size();
            return new ProposalOutcome(
                    DecidedBy.DECLARATION, basis(proposal), null, null, List.of(), minority, maintained);
        }
        var vote = proposal.getString("vote");
        var result = Result.of(votes.get(vote));
        return new ProposalOutcome(
                DecidedBy.VOTE,
                null,
                vote,
                result == null ? null : result.total(),
                result == null ? List.of() : result.explained(charter, proposal.getString("decisionType")),
                minority,
                0);
    }

    private static DeclarationBasis basis(Document proposal) {
        var name = proposal.getString("basis");
        return Stream.of(DeclarationBasis.values())
                .filter(one -> one.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> objections(Document found, String which) {
        return found.getList(which, String.class, List.of());
    }

    /// The maintained objections that are part of what a vote on a proposal adopts.
    public List<String> minorityPositions(String platform, String id, String vote) {
        var found = byId(views.of(VIEW), ProposalsProjection.PROPOSALS, platform, List.of(id))
                .get(id);
        return found == null ? List.of() : objections(found.get(ProposalsProjection.ATTACHED, new Document()), vote);
    }

    static Map<String, Document> byId(
            View view, String collection, String platform, Collection<? extends @Nullable String> ids) {
        var wanted = ids.stream()
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(id -> Ids.of(platform, id))
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return view.collection(collection).find(in("_id", wanted)).into(new ArrayList<>()).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Fields::lastPart, one -> one));
    }
}
