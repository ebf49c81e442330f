package org.baraza.record.counting;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;

/// Elections with the results that the Condorcet library (Julien Boudry, MIT) asserts of them.
final class CondorcetVectors {
    static final Path FILE = Path.of(System.getProperty("baraza.fixtures", ""), "elections/condorcet/vectors.json");

    private CondorcetVectors() {}

    /// @param suite name of the file that asserts it
    /// @param test in that file
    /// @param votes such as `A>B=C * 3` (three ballots) or `A ^ 7` (one that weighs 7)
    record Case(
            String suite,
            String test,
            List<String> candidates,
            int seats,
            boolean implicit,
            List<String> votes,
            List<Statement> statements) {
        Profile profile() {
            return CondorcetVectors.profile(candidates, seats, votes);
        }

        /// The election as it was at one of the statements: some tests of the source change it in
        /// between, and the fixture has the ballots of the beginning and the last rule for unranked
        /// candidates.
        Case at(int statement) {
            return switch (suite + ", " + test) {
                case "BordaCount, result 3", "TwoRoundSystem, result 10" -> ranking(statement < 2);
                case "TwoRoundSystem, result 8" -> ranking(statement < 1);
                case "TwoRoundSystem, result 9" ->
                    with(
                            switch (statement / 2) {
                                case 0 -> List.of();
                                case 1 -> List.of("E>B ^ 2");
                                default -> List.of("E>B ^ 2", "C");
                            });
                case "BordaCount, very high vote weight and performances" -> withoutCandidate("0");
                default -> this;
            };
        }

        private Case ranking(boolean unrankedToo) {
            return new Case(suite, test, candidates, seats, unrankedToo, votes, statements);
        }

        /// The source leaves out a candidate called 0: in its language that text is empty.
        private Case withoutCandidate(String id) {
            var others = candidates.stream().filter(one -> !one.equals(id)).toList();
            return new Case(suite, test, others, seats, implicit, votes, statements);
        }

        private Case with(List<String> further) {
            return new Case(
                    suite,
                    test,
                    candidates,
                    seats,
                    implicit,
                    Stream.concat(votes.stream(), further.stream()).toList(),
                    statements);
        }

        Unranked unranked() {
            return implicit ? Unranked.LAST : Unranked.IGNORED;
        }
    }

    /// @param what `Winner` or `Result`
    /// @param field of a result: its ranking or its statistics
    record Statement(String what, String method, String field, JsonNode expected) {}

    static List<Case> read() throws IOException {
        var root = Json.MAPPER.readTree(Files.readString(FILE));
        return items(root.get("cases")).map(CondorcetVectors::read).toList();
    }

    private static Case read(JsonNode node) {
        var votes = items(node.get("votes")).map(JsonNode::asString).toList();
        var named = items(node.get("candidates")).map(JsonNode::asString).toList();
        var seats = node.get("seats");
        var source = node.get("source").asString();
        return new Case(
                source.substring(source.lastIndexOf('/') + 1).replace("Test.php", ""),
                node.get("test").asString(),
                named.isEmpty() ? mentioned(votes) : named,
                seats.isNull() ? 1 : Integer.parseInt(seats.get(0).asString()),
                node.get("implicit_ranking").asBoolean(),
                votes,
                items(node.get("expect"))
                        .map(one -> new Statement(
                                one.get("what").asString(),
                                one.get("method").asString(),
                                one.get("field").asString(),
                                one.get("expected")))
                        .toList());
    }

    /// Where a case names no candidates, they are those of the votes.
    private static List<String> mentioned(List<String> votes) {
        Set<String> found = new LinkedHashSet<>();
        votes.stream()
                .flatMap(vote -> Stream.of(vote.split("[*^]")[0].split("[>=]")))
                .map(String::strip)
                .forEach(found::add);
        return List.copyOf(found);
    }

    static Profile profile(List<String> candidates, int seats, List<String> votes) {
        var builder = new ProfileBuilder(Elections.candidates(candidates.toArray(String[]::new))).seats(seats);
        for (var vote : votes) {
            var parts = vote.split("[*^]");
            for (var rank : parts[0].split(">")) {
                // Names that stand for no candidate are passed over, as the source does.
                var known = Stream.of(rank.split("="))
                        .map(String::strip)
                        .filter(candidates::contains)
                        .map(candidates::indexOf)
                        .toList();
                for (int place = 0; place < known.size(); place++) {
                    if (place == 0) {
                        builder.rank(known.get(place));
                    } else {
                        builder.share(known.get(place));
                    }
                }
            }
            builder.ballot(parts.length == 1 ? 1 : Long.parseLong(parts[1].strip()));
        }
        return builder.build();
    }

    /// A ranking as the source writes it: places with one name or several; or `A = B > C`.
    static List<Set<String>> ranking(JsonNode expected) {
        if (expected.isString()) {
            return Stream.of(expected.asString().split(">"))
                    .map(rank ->
                            Set.of(Stream.of(rank.split("=")).map(String::strip).toArray(String[]::new)))
                    .toList();
        }
        var ordered = new TreeMap<Integer, Set<String>>();
        expected.properties().forEach(one -> ordered.put(Integer.parseInt(one.getKey()), names(one.getValue())));
        return List.copyOf(ordered.values());
    }

    /// One name, or several.
    static Set<String> names(JsonNode node) {
        return node.isArray() ? Set.copyOf(items(node).map(JsonNode::asString).toList()) : Set.of(node.asString());
    }

    static List<Set<String>> ids(List<List<Candidate>> ranking) {
        return ranking.stream()
                .map(group -> Set.copyOf(group.stream().map(Candidate::id).toList()))
                .toList();
    }

    static Fraction number(JsonNode node) {
        var decimal = new BigDecimal(node.asString());
        return new Fraction(
                decimal.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -decimal.scale()))),
                BigInteger.TEN.pow(Math.max(0, decimal.scale())));
    }

    /// A list in which each name with a figure is followed by further figures of the same sum, since
    /// the source wrote `67 - 55` and only the figures are left.
    record Sum(String name, List<Fraction> figures) {}

    static List<Sum> sums(JsonNode list) {
        var sums = new ArrayList<Sum>();
        for (var item : items(list).toList()) {
            if (item.isArray()) {
                sums.add(new Sum(item.get(0).asString(), new ArrayList<>(List.of(number(item.get(1))))));
            } else {
                sums.getLast().figures().add(number(item));
            }
        }
        return sums;
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
