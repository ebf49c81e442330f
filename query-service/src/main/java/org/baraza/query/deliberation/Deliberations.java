package org.baraza.query.deliberation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.deliberation.Contribution.Retraction;
import org.baraza.query.deliberation.DeliberationCounts.ObjectionCounts;
import org.baraza.query.deliberation.DeliberationCounts.StanceCounts;
import org.baraza.query.deliberation.Objection.Maintenance;
import org.baraza.query.deliberation.Objection.ObjectionAnswer;
import org.baraza.query.deliberation.Objection.ObjectionState;
import org.baraza.query.deliberation.Objection.Settlement;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.Seats;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.Stance;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was said on proposals.
@Component
public class Deliberations {
    /// Name of the view that this package reads.
    public static final String VIEW = DeliberationProjection.VIEW;

    private static final String CURSOR = "(/[0-9]{12}){1,2}";

    private final Views views;
    private final Platforms platforms;
    private final Seats seats;
    private final Contents contents;

    Deliberations(Views views, Platforms platforms, Seats seats, Contents contents) {
        this.views = views;
        this.platforms = platforms;
        this.seats = seats;
        this.contents = contents;
    }

    /// How much was said on a proposal; nothing as long as this view has not seen it.
    public DeliberationCounts counts(String platform, String proposal) {
        var view = views.of(VIEW);
        var found = view.collection(DeliberationProjection.PROPOSALS)
                .find(eq(Ids.of(platform, proposal)))
                .first();
        var stances = found == null ? new Document() : found.get("stances", new Document());
        var states = new EnumMap<ObjectionState, Long>(ObjectionState.class);
        view.collection(DeliberationProjection.OBJECTIONS)
                .find(and(eq("platform", platform), eq("proposal", proposal)))
                .projection(include("answers.entry", "maintained.entry", "resolved.entry", "withdrawn.entry"))
                .forEach(one -> states.merge(state(one), 1L, Long::sum));
        return new DeliberationCounts(
                new StanceCounts(
                        Fields.count(stances, Stance.SUPPORT.publicName()),
                        Fields.count(stances, Stance.CONCERN.publicName()),
                        Fields.count(stances, Stance.QUESTION.publicName()),
                        Fields.count(stances, Stance.ALTERNATIVE.publicName()),
                        Fields.count(stances, Stance.EXPERIENCE.publicName())),
                new ObjectionCounts(
                        states.getOrDefault(ObjectionState.OPEN, 0L),
                        states.getOrDefault(ObjectionState.ANSWERED, 0L),
                        states.getOrDefault(ObjectionState.MAINTAINED, 0L),
                        states.getOrDefault(ObjectionState.RESOLVED, 0L),
                        states.getOrDefault(ObjectionState.WITHDRAWN, 0L)));
    }

    /// What waits in the deliberation on each of these proposals.
    ///
    /// @param seat whose own objections are looked for; absent when nobody asks
    public Map<String, WaitingObjections> waiting(String platform, List<String> proposals, @Nullable String seat) {
        var waiting = new HashMap<String, WaitingObjections>();
        proposals.forEach(proposal -> waiting.put(proposal, WaitingObjections.NONE));
        views.of(VIEW)
                .collection(DeliberationProjection.OBJECTIONS)
                .find(and(eq("platform", platform), in("proposal", proposals)))
                .projection(include(
                        "proposal", "seat", "answers.entry", "maintained.entry", "resolved.entry", "withdrawn.entry"))
                .forEach(one -> waiting.merge(
                        one.getString("proposal"),
                        waiting(state(one), one.getString("seat"), seat),
                        WaitingObjections::and));
        return waiting;
    }

    private static WaitingObjections waiting(ObjectionState state, @Nullable String by, @Nullable String asked) {
        return switch (state) {
            case OPEN -> new WaitingObjections(1, 0);
            case ANSWERED -> new WaitingObjections(0, asked != null && asked.equals(by) ? 1 : 0);
            case MAINTAINED, RESOLVED, WITHDRAWN -> WaitingObjections.NONE;
        };
    }

    ContributionList contributions(String platform, String proposal, Page page) {
        var view = views.of(VIEW);
        var asOf = view.asOf(platform);
        var read = read(view, DeliberationProjection.CONTRIBUTIONS, platform, proposal, page);
        var items = page.of(read);
        var speakers = speakers(view, platform, items);
        var texts = contents.find(items.stream()
                .flatMap(one -> Stream.of(
                        one.getString("text"),
                        one.get("retracted", new Document()).getString("reasons")))
                .filter(Objects::nonNull)
                .toList());
        return new ContributionList(
                items.stream().map(one -> contribution(one, speakers, texts)).toList(),
                page.next(read, one -> one.getString("order")),
                asOf);
    }

    private static Contribution contribution(Document one, Speakers speakers, Contents.Found texts) {
        var retracted = one.get("retracted", Document.class);
        return new Contribution(
                Fields.lastPart(one),
                one.getString("inReplyTo"),
                stance(one.getString("stance")),
                one.getInteger("proposalVersion"),
                speakers.of(one),
                words(one, "text", texts),
                Fields.at(one, "at"),
                Fields.count(one, "entry"),
                Fields.count(one, "version"),
                retracted == null
                        ? null
                        : new Retraction(
                                Fields.at(retracted, "at"),
                                Fields.count(retracted, "entry"),
                                texts.text(retracted.getString("reasons"), Fields.at(retracted, "at"))));
    }

    ObjectionList objections(String platform, String proposal, Page page) {
        var view = views.of(VIEW);
        var asOf = view.asOf(platform);
        var read = read(view, DeliberationProjection.OBJECTIONS, platform, proposal, page);
        return new ObjectionList(
                objections(view, platform, page.of(read)), page.next(read, one -> one.getString("order")), asOf);
    }

    /// Maintained objections that an outcome rests on or that are part of it. All of them, or none: an outcome is not
    /// shown without them.
    ///
    /// @throws NotThereYet as long as this view has not seen each of them maintained
    public List<Objection> maintained(String platform, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var view = views.of(VIEW);
        var found = view.collection(DeliberationProjection.OBJECTIONS)
                .find(in("_id", ids.stream().map(id -> Ids.of(platform, id)).toList()))
                .sort(ascending("order"))
                .into(new ArrayList<>());
        if (found.size() < ids.size() || found.stream().anyMatch(one -> state(one) != ObjectionState.MAINTAINED)) {
            throw new NotThereYet("The objections that belong to this outcome have not arrived.");
        }
        return objections(view, platform, found);
    }

    private List<Objection> objections(View view, String platform, List<Document> items) {
        var speakers = speakers(view, platform, items);
        var holders = seats.holders(
                platform,
                items.stream()
                        .flatMap(one -> answers(one).stream())
                        .map(answer -> answer.getString("seat"))
                        .toList());
        var texts = contents.find(items.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(
                                one.getString("text"),
                                one.get("maintained", new Document()).getString("reasons")),
                        answers(one).stream().map(answer -> answer.getString("text"))))
                .filter(Objects::nonNull)
                .toList());
        return items.stream()
                .map(one -> objection(one, speakers, holders, texts))
                .toList();
    }

    private static Objection objection(Document one, Speakers speakers, Seats.Holders holders, Contents.Found texts) {
        var answers = answers(one).stream()
                .map(answer -> new ObjectionAnswer(
                        holders.actor(answer.getString("seat"), answer.getString("office")),
                        words(answer, "text", texts),
                        Fields.at(answer, "at"),
                        Fields.count(answer, "entry")))
                .toList();
        var maintained = one.get("maintained", Document.class);
        var settled = one.get(one.containsKey("resolved") ? "resolved" : "withdrawn", Document.class);
        return new Objection(
                Fields.lastPart(one),
                state(one),
                one.getInteger("proposalVersion"),
                speakers.of(one),
                words(one, "text", texts),
                Fields.at(one, "at"),
                Fields.count(one, "entry"),
                Fields.count(one, "version"),
                answers,
                maintained == null
                        ? null
                        : new Maintenance(
                                extent(maintained.getString("extent")),
                                words(maintained, "reasons", texts),
                                Fields.at(maintained, "at"),
                                Fields.count(maintained, "entry")),
                settled == null ? null : new Settlement(Fields.at(settled, "at"), Fields.count(settled, "entry")));
    }

    private static List<Document> answers(Document objection) {
        return objection.getList("answers", Document.class, List.of());
    }

    private static ObjectionState state(Document objection) {
        if (objection.containsKey("withdrawn")) {
            return ObjectionState.WITHDRAWN;
        }
        if (objection.containsKey("resolved")) {
            return ObjectionState.RESOLVED;
        }
        if (objection.containsKey("maintained")) {
            return ObjectionState.MAINTAINED;
        }
        return answers(objection).isEmpty() ? ObjectionState.OPEN : ObjectionState.ANSWERED;
    }

    private List<Document> read(View view, String collection, String platform, String proposal, Page page) {
        var known = view.collection(DeliberationProjection.PROPOSALS)
                .find(eq(Ids.of(platform, proposal)))
                .first();
        if (known == null && Freshness.awaited()) {
            throw new NotThereYet("It has not arrived.");
        }
        if (known == null) {
            throw Problem.notFound();
        }
        var after = page.after();
        if (after != null && !after.matches(CURSOR)) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
        return view.collection(collection)
                .find(and(eq("platform", platform), eq("proposal", proposal), gt("order", after == null ? "" : after)))
                .sort(ascending("order"))
                .limit(page.andOne())
                .into(new ArrayList<>());
    }

    private static Words words(Document one, String field, Contents.Found texts) {
        var content = Objects.requireNonNull(one.getString(field), field);
        return new Words(content, texts.text(content, Fields.at(one, "at")));
    }

    private Speakers speakers(View view, String platform, List<Document> spoken) {
        var holders = seats.holders(
                platform, spoken.stream().map(one -> one.getString("seat")).toList());
        var offices = view.collection(DeliberationProjection.OFFICES)
                .find(in("_id", Speakers.offices(platform)))
                .into(new ArrayList<>());
        return new Speakers(holders, offices, platforms.charter(platform));
    }

    private static Stance stance(@Nullable String name) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Extent extent(@Nullable String name) {
        return Arrays.stream(Extent.values())
                .filter(extent -> extent.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
