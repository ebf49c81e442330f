package org.baraza.query.commitments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.query.commitments.Commitment.CommitmentAccount;
import org.baraza.query.commitments.Commitment.CommitmentStep;
import org.baraza.query.commitments.Commitment.EvidenceFile;
import org.baraza.query.commitments.CommitmentSummary.CommitmentAmount;
import org.baraza.query.commitments.CommitmentSummary.SaidOfIt;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.commitments.Completion;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads commitments.
@Component
public class Commitments {
    public static final String VIEW = CommitmentsProjection.VIEW;

    private final Views views;
    private final Organisations organisations;
    private final Seats seats;
    private final Proposals proposals;
    private final Contents contents;

    Commitments(Views views, Organisations organisations, Seats seats, Proposals proposals, Contents contents) {
        this.views = views;
        this.organisations = organisations;
        this.seats = seats;
        this.proposals = proposals;
        this.contents = contents;
    }

    /// Which commitments are asked for; what is absent does not matter.
    record Filter(
            @Nullable CommitmentState state,
            @Nullable Boolean overdue,
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable String proposal) {
        List<Bson> conditions() {
            return Stream.of(
                            condition("state", state == null ? null : state.publicName()),
                            condition("overdue", overdue),
                            condition("debtor", debtor),
                            condition("creditor", creditor),
                            condition("proposal", proposal))
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        private static @Nullable Bson condition(String field, @Nullable Object value) {
            return value == null ? null : eq(field, value);
        }
    }

    CommitmentList list(String platform, Filter filter, Page page) {
        var view = views.of(VIEW);
        var asOf = view.asOf(platform);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), ne("number", null)));
        filters.addAll(filter.conditions());
        if (page.after() != null) {
            filters.add(lt("number", place(page.after())));
        }
        var read = view.collection(CommitmentsProjection.COMMITMENTS)
                .find(and(filters))
                .sort(descending("number"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        return new CommitmentList(
                summaries(platform, page.of(read)),
                page.next(read, one -> Long.toString(Fields.count(one, "number"))),
                asOf);
    }

    Commitment commitment(String platform, String id) {
        var view = views.of(VIEW);
        var asOf = view.asOf(platform);
        var found = view.collection(CommitmentsProjection.COMMITMENTS)
                .find(eq(Ids.of(platform, id)))
                .first();
        if (found == null && Freshness.awaited()) {
            throw new NotThereYet("It has not arrived.");
        }
        if (found == null) {
            throw Problem.notFound();
        }
        var reports = parts(found, "reports");
        var assessments = parts(found, "assessments");
        var steps = parts(found, "steps");
        var accounts = Stream.concat(reports.stream(), assessments.stream()).toList();
        var texts = contents.find(Stream.of(
                        Stream.of(found.getString("text")),
                        accounts.stream().map(one -> one.getString("text")),
                        accounts.stream()
                                .flatMap(one -> parts(one, "evidence").stream())
                                .map(one -> one.getString("name")),
                        steps.stream().map(one -> one.getString("reasons")))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull)
                .toList());
        var holders = seats.holders(
                platform, steps.stream().map(one -> one.getString("seat")).toList());
        var summary = summaries(platform, List.of(found)).getFirst();
        return new Commitment(
                summary.id(),
                summary.number(),
                summary.title(),
                texts.text(found.getString("text"), offeredAt(found)),
                summary.state(),
                summary.overdue(),
                summary.debtor(),
                summary.creditor(),
                summary.amount(),
                summary.dueOn(),
                summary.zone(),
                summary.dueAt(),
                summary.proposal(),
                reports.stream().map(one -> account(one, texts, holders)).toList(),
                assessments.stream().map(one -> account(one, texts, holders)).toList(),
                steps.stream().map(one -> step(one, texts, holders)).toList(),
                Fields.count(found, "version"),
                asOf);
    }

    /// How many stand where.
    public CommitmentCounts counts(String platform) {
        var view = views.of(VIEW);
        var found =
                view.collection(CommitmentsProjection.COUNTS).find(eq(platform)).first();
        var counts = found == null ? new Document() : found;
        var overdue = view.collection(CommitmentsProjection.COMMITMENTS)
                .countDocuments(and(eq("platform", platform), eq("overdue", true)));
        return new CommitmentCounts(
                Fields.count(counts, "offered"),
                Fields.count(counts, "active"),
                overdue,
                Fields.count(counts, "fulfilled"),
                Fields.count(counts, "partly-fulfilled"),
                Fields.count(counts, "breached"),
                Fields.count(counts, "released"),
                Fields.count(counts, "declined"));
    }

    /// Commitments by identifier, as other views name them. One that is not known is missing.
    public Map<String, CommitmentRef> references(String platform, Collection<String> ids) {
        var wanted = ids.stream().distinct().map(id -> Ids.of(platform, id)).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = views.of(VIEW)
                .collection(CommitmentsProjection.COMMITMENTS)
                .find(in("_id", wanted))
                .into(new ArrayList<>());
        var texts =
                contents.find(found.stream().map(one -> one.getString("title")).toList());
        var references = new HashMap<String, CommitmentRef>();
        found.forEach(one -> references.put(
                Fields.lastPart(one),
                new CommitmentRef(
                        Fields.lastPart(one),
                        CommitmentRef.number(Fields.count(one, "number")),
                        texts.text(one.getString("title"), offeredAt(one)))));
        return references;
    }

    private List<CommitmentSummary> summaries(String platform, List<Document> documents) {
        var names = organisations.names(documents.stream()
                .flatMap(one -> Stream.of(one.getString("debtor"), one.getString("creditor")))
                .toList());
        var texts = contents.find(
                documents.stream().map(one -> one.getString("title")).toList());
        var decisions = proposals.references(
                platform,
                documents.stream().map(one -> one.getString("proposal")).toList());
        var holders = seats.holders(
                platform,
                documents.stream()
                        .flatMap(one -> Stream.of(last(one, "reports"), last(one, "assessments")))
                        .flatMap(Stream::ofNullable)
                        .map(one -> one.getString("seat"))
                        .toList());
        return documents.stream()
                .map(one -> new CommitmentSummary(
                        Fields.lastPart(one),
                        CommitmentRef.number(Fields.count(one, "number")),
                        texts.text(one.getString("title"), offeredAt(one)),
                        CommitmentState.named(one.getString("state")),
                        one.getBoolean("overdue", false),
                        names.of(one.getString("debtor")),
                        names.of(one.getString("creditor")),
                        new CommitmentAmount(one.getString("amount"), one.getString("unit"), one.getString("currency")),
                        one.getString("dueOn"),
                        one.getString("zone"),
                        Fields.at(one, "dueAt"),
                        decisions.get(one.getString("proposal")),
                        said(last(one, "reports"), holders),
                        said(last(one, "assessments"), holders)))
                .toList();
    }

    private static @Nullable SaidOfIt said(@Nullable Document account, Seats.Holders holders) {
        return account == null
                ? null
                : new SaidOfIt(
                        completion(account),
                        account.getString("delivered"),
                        Fields.at(account, "at"),
                        Fields.count(account, "entry"),
                        holders.actor(account.getString("seat"), account.getString("office")));
    }

    private static CommitmentAccount account(Document one, Contents.Found texts, Seats.Holders holders) {
        var at = Fields.at(one, "at");
        return new CommitmentAccount(
                one.getString("id"),
                one.getString("report"),
                completion(one),
                one.getString("delivered"),
                texts.text(one.getString("text"), at),
                parts(one, "evidence").stream()
                        .map(file -> new EvidenceFile(
                                file.getString("content"),
                                texts.text(file.getString("name"), at),
                                file.getString("mediaType"),
                                Fields.count(file, "length")))
                        .toList(),
                at,
                Fields.count(one, "entry"),
                holders.actor(one.getString("seat"), one.getString("office")));
    }

    private static CommitmentStep step(Document one, Contents.Found texts, Seats.Holders holders) {
        var at = Fields.at(one, "at");
        return new CommitmentStep(
                Fields.count(one, "entry"),
                at,
                one.getString("type"),
                holders.actor(one.getString("seat"), one.getString("office")),
                texts.text(one.getString("reasons"), at));
    }

    private static Completion completion(Document account) {
        var name = account.getString("completion");
        return Arrays.stream(Completion.values())
                .filter(completion -> completion.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.time.Instant offeredAt(Document commitment) {
        return Fields.at(parts(commitment, "steps").getFirst(), "at");
    }

    private static List<Document> parts(Document document, String field) {
        var parts = document.getList(field, Document.class);
        return parts == null ? List.of() : parts;
    }

    private static @Nullable Document last(Document document, String field) {
        var parts = parts(document, field);
        return parts.isEmpty() ? null : parts.getLast();
    }

    private static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
    }
}
