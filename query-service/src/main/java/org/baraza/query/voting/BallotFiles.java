package org.baraza.query.voting;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.contents.FrozenRolls;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.files.BltWriter;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.MarkedBallot;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ballots as files, of as much as secrecy allows to publish. They are made content by content while they are
/// sent, so that a vote of any size takes little room.
@Component
class BallotFiles {
    private final Contents contents;
    private final FrozenRolls rolls;
    private final Platforms platforms;
    private final Proposals proposals;
    private final Elections elections;

    BallotFiles(Contents contents, FrozenRolls rolls, Platforms platforms, Proposals proposals, Elections elections) {
        this.contents = contents;
        this.rolls = rolls;
        this.platforms = platforms;
        this.proposals = proposals;
        this.elections = elections;
    }

    /// A ballot with what it weighs, which is 1 where heads count.
    private record Weighed(PublishedBallot ballot, Fraction weight) {}

    /// @throws Problem when the vote did not choose between options, or its ballots give figures
    InputStream blt(String platform, Document vote) {
        var called = Elections.called(vote);
        if (called == null) {
            throw none("Only the ballots of an election are written in this format.");
        }
        var rules = Elections.rules(platforms.charter(platform, vote.getInteger("charterVersion")), vote);
        requireBallots(vote);
        if (rules.method().form() == ElectionMethod.Form.FIGURES) {
            throw none("Ballots that give figures cannot be written in this format: take the table.");
        }
        var names = names(called, elections.paper(vote));
        var head = BltWriter.head(
                called.options().size(),
                called.seats(),
                List.of(),
                List.of(
                        "Vote " + vote.getString("_id"),
                        "Method: " + rules.method().publicName()));
        return stream(
                vote,
                head,
                weighing(vote, rules),
                one -> one.ballot().marks() == null ? "" : blt(one, called),
                BltWriter.end(names, Objects.requireNonNullElse(title(platform, vote), "")));
    }

    /// An empty file would say that nobody marked an option.
    private static void requireBallots(Document vote) {
        if (vote.getString("way").equals(WayOfDeciding.MEETING_COUNT.publicName())) {
            throw none("A meeting counted this election, and there are no ballots.");
        }
    }

    private static String blt(Weighed one, ElectionCalled called) {
        var ranks = Objects.requireNonNull(
                Objects.requireNonNull(one.ballot().marks()).ranks());
        return BltWriter.ballot(
                one.weight(),
                ranks.stream()
                        .map(rank -> rank.stream()
                                .map(id -> called.options().indexOf(id) + 1)
                                .toList())
                        .toList(),
                one.ballot().whose());
    }

    InputStream csv(String platform, Document vote) {
        var called = Elections.called(vote);
        var titles = new ArrayList<>(List.of("seat id", "proxy id", "mark id", "constituency id", "ballot"));
        if (called == null) {
            return stream(vote, CsvLine.of(titles), all -> heads(all), one -> CsvLine.of(who(one.ballot())), "");
        }
        var rules = Elections.rules(platforms.charter(platform, vote.getInteger("charterVersion")), vote);
        var names = names(called, elections.paper(vote));
        requireBallots(vote);
        titles.add("weight");
        for (int one = 0; one < names.size(); one++) {
            titles.add((one + 1) + ": " + names.get(one));
        }
        return stream(
                vote,
                CsvLine.of(titles),
                weighing(vote, rules),
                one -> {
                    var cells = who(one.ballot());
                    cells.add(one.weight().toString());
                    called.options().forEach(id -> cells.add(one.ballot().said(id)));
                    return CsvLine.of(cells);
                },
                "");
    }

    private static List<String> who(PublishedBallot one) {
        return new ArrayList<>(Stream.of(one.seat(), one.proxy(), one.mark(), one.constituency(), one.kind())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList());
    }

    /// By heads each ballot is one. By weight an opened ballot weighs what its line of the roll says, and one
    /// of which nobody knows whose it is what one of its constituency weighs.
    private Function<List<PublishedBallot>, List<Weighed>> weighing(Document vote, ElectionRules rules) {
        if (rules.counts() == Unit.HEADS) {
            return BallotFiles::heads;
        }
        var roll = Json.MAPPER.readValue(vote.getString("roll"), FrozenRoll.class);
        var ofOne = new HashMap<String, Fraction>();
        roll.constituencies().forEach(one -> {
            if (one.weightOfOne() != null) {
                ofOne.put(one.constituency(), one.weightOfOne());
            }
        });
        var content = roll.content().id().toString();
        rolls.require(content);
        return all -> {
            var seats =
                    all.stream().flatMap(one -> Stream.ofNullable(one.seat())).toList();
            var weights = rolls.weights(content, seats);
            return all.stream()
                    .map(one -> new Weighed(one, weight(one, weights, ofOne)))
                    .toList();
        };
    }

    private static Fraction weight(
            PublishedBallot one, Map<String, Fraction> bySeat, Map<String, Fraction> byConstituency) {
        var weight = one.seat() == null ? byConstituency.get(one.constituency()) : bySeat.get(one.seat());
        if (weight == null) {
            throw none("Its entries weigh differently, and its ballots do not say whose they are.");
        }
        return weight;
    }

    private static List<Weighed> heads(List<PublishedBallot> all) {
        return all.stream().map(one -> new Weighed(one, Fraction.ONE)).toList();
    }

    private static List<String> names(ElectionCalled called, @Nullable BallotPaper paper) {
        return called.options().stream()
                .map(id -> paper == null
                        ? id
                        : paper.option(id).map(BallotPaper.Option::name).orElse(id))
                .toList();
    }

    private @Nullable String title(String platform, Document vote) {
        var proposal = vote.getString("proposal");
        var reference = proposals.references(platform, List.of(proposal)).get(proposal);
        return reference == null ? null : reference.title();
    }

    /// The first part is made at once, so that whatever keeps the file from being made is answered properly.
    private InputStream stream(
            Document vote,
            String head,
            Function<List<PublishedBallot>, List<Weighed>> weighing,
            Function<Weighed, String> line,
            String end) {
        var parts = vote.getList("openings", String.class, List.of());
        if (parts.isEmpty() && vote.getString("outcome") == null) {
            throw none("It was annulled before its ballots were opened.");
        }
        if (!vote.getString("way").equals("ballots")) {
            throw none("It was counted in a meeting, and nobody cast a ballot.");
        }
        contents.require(parts);
        Function<String, String> part = id -> {
            var text = new StringBuilder();
            weighing.apply(read(id)).forEach(one -> text.append(line.apply(one)));
            return text.toString();
        };
        var first = parts.isEmpty() ? "" : part.apply(parts.getFirst());
        var texts = Stream.of(Stream.of(head + first), parts.stream().skip(1).map(part), Stream.of(end))
                .flatMap(Function.identity())
                .iterator();
        return new TextsStream(texts);
    }

    private List<PublishedBallot> read(String id) {
        var content = contents.find(List.of(id)).content(id);
        if (content == null) {
            throw new NotThereYet("The ballots have not arrived, or they are withheld.");
        }
        return content.mediaType().equals(MediaTypes.BALLOT_MARKS)
                ? Json.MAPPER.readValue(content.text(), MarkedBallot.PublishedBallots.class).ballots().stream()
                        .map(PublishedBallot::of)
                        .toList()
                : Json.MAPPER.readValue(content.text(), BallotOpening.Openings.class).openings().stream()
                        .map(PublishedBallot::of)
                        .toList();
    }

    private static Problem none(String why) {
        return new Problem(Problem.Kind.NO_SUCH_FILE, why);
    }
}
