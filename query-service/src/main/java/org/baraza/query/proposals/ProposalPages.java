package org.baraza.query.proposals;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.deliberation.Deliberations;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.platform.Charters;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.Proposal.Author;
import org.baraza.query.proposals.Proposal.CoSponsor;
import org.baraza.query.proposals.Proposal.Parts;
import org.baraza.query.proposals.Proposal.ProposalText;
import org.baraza.query.proposals.Proposal.ProposalVote;
import org.baraza.query.proposals.Proposal.TimelineEntry;
import org.baraza.query.proposals.Proposal.VersionSummary;
import org.baraza.query.proposals.Proposal.VoteState;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.WayOfDeciding;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one proposal with everything about it.
@Component
class ProposalPages {
    private static final int MOST_VERSIONS = 100;
    private final Views views;
    private final Proposals proposals;
    private final Seats seats;
    private final Contents contents;
    private final Deliberations deliberations;
    private final Platforms platforms;
    private final Charters charters;
    private final Organisations organisations;

    ProposalPages(
            Views views,
            Proposals proposals,
            Seats seats,
            Contents contents,
            Deliberations deliberations,
            Platforms platforms,
            Charters charters,
            Organisations organisations) {
        this.views = views;
        this.proposals = proposals;
        this.seats = seats;
        this.contents = contents;
        this.deliberations = deliberations;
        this.platforms = platforms;
        this.charters = charters;
        this.organisations = organisations;
    }

    Proposal proposal(String platform, String id) {
        var view = views.of(ProposalsProjection.VIEW);
        var asOf = view.asOf(platform);
        var found = required(view, ProposalsProjection.PROPOSALS, Ids.of(platform, id));
        var versions = versions(view, platform, id, found.getInteger("textVersion"));
        var vote = vote(view, platform, found.getString("vote"));
        var annulled = found.getList("earlierVotes", String.class, List.of());
        var timeline = timeline(view, platform, id, found.getString("vote"), annulled);
        var texts = contents.find(named(found, versions, timeline));
        var holders = seats.holders(
                platform,
                Stream.concat(
                                Stream.of(found.getString("sponsor")),
                                Stream.concat(versions.stream(), timeline.stream())
                                        .map(one -> one.getString("seat")))
                        .toList());
        var summary = proposals.summaries(view, platform, List.of(found)).getFirst();
        return new Proposal(
                summary.id(),
                summary.number(),
                summary.title(),
                summary.state(),
                summary.decisionType(),
                summary.sponsor(),
                summary.partOf(),
                summary.decidedAt(),
                summary.entry(),
                summary.outcome(),
                Fields.count(found, "version"),
                new ProposalText(
                        found.getInteger("textVersion"),
                        found.getString("text"),
                        texts.text(found.getString("text"), Fields.at(found, "textAt")),
                        Fields.at(found, "textAt"),
                        Fields.count(found, "textEntry")),
                versions.stream().map(one -> version(one, texts, holders)).toList(),
                new Parts(Fields.count(found, "parts")),
                deliberations.counts(platform, id),
                deliberations.maintained(platform, Proposals.objections(found, ProposalsProjection.MINORITY_POSITIONS)),
                deliberations.maintained(platform, Proposals.objections(found, ProposalsProjection.MAINTAINED)),
                amendment(platform, found),
                coSponsors(platform, found),
                from(platform, holders.of(found.getString("sponsor"))),
                decidableFrom(platforms.charter(platform), found),
                vote,
                annulled.stream()
                        .flatMap(one -> Stream.ofNullable(vote(view, platform, one)))
                        .toList(),
                timeline.stream().map(one -> line(one, texts, holders)).toList(),
                asOf);
    }

    ProposalVersion version(String platform, String id, int version) {
        var view = views.of(ProposalsProjection.VIEW);
        var asOf = view.asOf(platform);
        var found = required(view, ProposalsProjection.VERSIONS, Ids.of(platform, id, version));
        var texts = contents.find(Stream.of("title", "text", "why")
                .map(found::getString)
                .filter(Objects::nonNull)
                .toList());
        var at = Fields.at(found, "at");
        return new ProposalVersion(
                version,
                texts.text(found.getString("title"), at),
                texts.text(found.getString("text"), at),
                at,
                Fields.count(found, "entry"),
                texts.text(found.getString("why"), at),
                asOf);
    }

    /// Under the charter in force, which may have been amended since the admission.
    static @Nullable Instant decidableFrom(Charter charter, Document found) {
        var type = charter.decisionType(found.getString("decisionType"));
        return type == null || !found.getString("state").equals(ProposalState.ADMITTED.publicName())
                ? null
                : type.decidableFrom(Fields.instant(found, "admittedAt"), charter.zone());
    }

    private @Nullable ConstituencyRef from(String platform, Seats.@Nullable Holder sponsor) {
        var constituency = sponsor == null ? null : sponsor.constituency();
        return constituency == null ? null : ConstituencyRef.outermost(platforms.charter(platform), constituency);
    }

    private @Nullable Amendment amendment(String platform, Document found) {
        var amendment = found.get("amendment", Document.class);
        if (amendment == null) {
            return null;
        }
        var amends = amendment.getInteger("amends");
        var content = amendment.getString("content");
        var inForceAs = found.getInteger("inForceAs");
        var setAside = found.getString("setAside");
        var current = platforms.versions(platform).inForce().version() == amends;
        return new Amendment(
                Amendment.AmendmentState.of(inForceAs, setAside, current),
                amends,
                inForceAs,
                setAside,
                found.getLong("settledEntry"),
                content,
                charters.readable(content),
                amendment.getList("moves", Document.class).stream()
                        .map(move -> new Move(move.getString("from"), move.getString("to")))
                        .toList());
    }

    private List<CoSponsor> coSponsors(String platform, Document found) {
        var supporters = found.getList("coSponsors", Document.class, List.of());
        if (supporters.isEmpty()) {
            return List.of();
        }
        var charters = platforms.versions(platform);
        var charter = platforms.charter(platform);
        var names = organisations.names(
                supporters.stream().map(one -> one.getString("organisation")).toList());
        return supporters.stream()
                .map(one -> {
                    var constituency = charters.now(one.getString("constituency"));
                    return new CoSponsor(
                            names.of(one.getString("organisation")),
                            ConstituencyRef.of(charter, constituency),
                            ConstituencyRef.outermost(charter, constituency),
                            one.getInteger("version"),
                            Fields.at(one, "at"),
                            Fields.count(one, "entry"));
                })
                .toList();
    }

    private static Document required(View view, String collection, String id) {
        var found = view.collection(collection).find(eq(id)).first();
        if (found == null && Freshness.awaited()) {
            throw new NotThereYet("It has not arrived.");
        }
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    private static List<String> named(Document found, List<Document> versions, List<Document> timeline) {
        var ids = new ArrayList<@Nullable String>();
        ids.add(found.getString("text"));
        versions.forEach(one -> {
            ids.add(one.getString("title"));
            ids.add(one.getString("why"));
        });
        timeline.forEach(one -> one.get("contents", new Document()).values().forEach(id -> ids.add(id.toString())));
        return ids.stream().flatMap(Stream::ofNullable).toList();
    }

    /// The latest versions of the text, oldest first. Versions are numbered without gaps.
    private static List<Document> versions(View view, String platform, String id, int latest) {
        var ids = IntStream.rangeClosed(Math.max(1, latest - MOST_VERSIONS + 1), latest)
                .mapToObj(number -> Ids.of(platform, id, number))
                .toList();
        return view.collection(ProposalsProjection.VERSIONS).find(in("_id", ids)).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(one -> one.getInteger("version")))
                .toList();
    }

    private static List<Document> timeline(
            View view, String platform, String id, @Nullable String vote, List<String> annulled) {
        var subjects = new ArrayList<@Nullable String>(annulled);
        subjects.add(id);
        subjects.add(vote);
        return Proposals.byId(view, ProposalsProjection.TIMELINES, platform, subjects).values().stream()
                .flatMap(one -> one.getList("lines", Document.class).stream())
                .sorted(Comparator.comparingLong((Document one) -> Fields.count(one, "entry"))
                        .reversed())
                .limit(ProposalTimeline.LONGEST)
                .sorted(Comparator.comparingLong(one -> Fields.count(one, "entry")))
                .toList();
    }

    private static @Nullable ProposalVote vote(View view, String platform, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var found = view.collection(ProposalsProjection.VOTES)
                .find(eq(Ids.of(platform, id)))
                .first();
        return found == null
                ? null
                : new ProposalVote(
                        id, voteState(found), way(found.getString("way")), Fields.instant(found, "closesAt"));
    }

    static VoteState voteState(Document vote) {
        return VoteState.valueOf(vote.getString("state").toUpperCase(java.util.Locale.ROOT));
    }

    static WayOfDeciding way(String name) {
        return Stream.of(WayOfDeciding.values())
                .filter(way -> way.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static VersionSummary version(Document one, Contents.Found texts, Seats.Holders holders) {
        var at = Fields.at(one, "at");
        var seat = one.getString("seat");
        var holder = holders.of(seat);
        return new VersionSummary(
                one.getInteger("version"),
                texts.text(one.getString("title"), at),
                at,
                Fields.count(one, "entry"),
                texts.text(one.getString("why"), at),
                seat == null ? null : new Author(seat, holder == null ? null : holder.organisation()));
    }

    private static TimelineEntry line(Document one, Contents.Found texts, Seats.Holders holders) {
        var at = Fields.at(one, "at");
        Map<String, @Nullable Object> facts = new HashMap<>(one.get("facts", new Document()));
        one.get("contents", new Document()).forEach((name, id) -> facts.put(name, texts.text(id.toString(), at)));
        return new TimelineEntry(
                Fields.count(one, "entry"),
                at,
                one.getString("type"),
                holders.actor(one.getString("seat"), one.getString("office")),
                facts);
    }
}
