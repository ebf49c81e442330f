package org.baraza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./baraza count`, as people call it, on elections that somebody else counted: what it is told
/// and what it prints, nothing between. That the counting itself has every act of the reference is
/// tested beside it.
class CountReferenceTest {
    private static final Path ELECTIONS = Path.of(System.getProperty("baraza.fixtures", ""), "elections");
    private static final Path DOCUMENT = Path.of("../../docs/counting.md");
    private static final Pattern NAME =
            Pattern.compile("(.+)-(scotland|meek-prf|meek|warren|wigm-prf-batch|wigm-prf|wigm)(?:-o[0-9]+)?"
                    + "-(?:(fixed)-p([0-9]+)|(guarded)-p([0-9]+)-g([0-9]+)|rational)-d([0-9]+)\\.txt");
    private static final Pattern OTHER_RULES = Pattern.compile("(.+)-(?:cfer(?:-batch)?|mpls|qpq)-.*");

    private static final Pattern NICKNAMES = Pattern.compile("\\[nick ([^]]+)]");
    private static final Comparator<String> BY_NUMBER = Comparator.comparingInt(Integer::parseInt);

    @TempDir
    private Path directory;

    @Test
    void the_command_prints_every_reference_count_of_every_rule_that_it_has() throws Exception {
        var dumps = files("droop/ref/dump", ".txt").stream()
                .filter(dump -> !OTHER_RULES.matcher(name(dump)).matches())
                .toList();
        var compared = new TreeMap<String, Integer>();
        var differences = new ArrayList<String>();
        for (var dump : dumps) {
            var match = NAME.matcher(name(dump));
            assertThat(match.matches()).as("%s is of a known rule", dump).isTrue();
            var reference = DroopCount.read(dump);
            var printed = count(arguments(ballots(dump, match), match, reference));
            var difference = difference(printed, reference, Integer.parseInt(match.group(8)));
            if (!difference.isEmpty()) {
                differences.add(name(dump) + ": " + difference);
            }
            compared.merge(match.group(2), 1, Integer::sum);
        }
        assertThat(differences).isEmpty();
        assertThat(compared.keySet())
                .containsExactlyInAnyOrder(
                        "scotland", "meek", "meek-prf", "warren", "wigm", "wigm-prf", "wigm-prf-batch");
        int all = compared.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isEqualTo(dumps.size()).isGreaterThan(90);
        assertThat(Files.readString(DOCUMENT))
                .as("what the document says of this")
                .contains(
                        "| `./baraza count --json`, run on the files of Droop | candidates, quota, every tally, who is"
                                + " elected and excluded in each round, winners | " + all + " | none |");
    }

    /// Those whose only references are of other rules too.
    @Test
    void the_command_counts_every_file_and_no_vote_gets_lost() throws Exception {
        var all = files("", ".blt");
        var referred = new TreeSet<Path>();
        for (var dump : files("droop/ref/dump", ".txt")) {
            var match = NAME.matcher(name(dump));
            var other = OTHER_RULES.matcher(name(dump));
            assertThat(match.matches() || other.matches()).as("%s", dump).isTrue();
            referred.add(ballots(dump, match.hasMatch() ? match : other));
        }
        var marked = ELECTIONS.resolve("droop/blt/42ubom.blt");
        var missing = new ArrayList<Path>();
        for (var file : all) {
            for (var method : List.of("scottish-stv", "meek", "schulze")) {
                var json = count(List.of(file.toString(), "--method", method));
                if (method.equals("schulze")) {
                    assertThat(json.get("matrix").size()).as("%s", file).isPositive();
                    continue;
                }
                assertThat(totals(json)).as("%s %s", method, file).hasSize(1);
                assertThat(json.get("winners").size())
                        .as("%s %s", method, file)
                        .isEqualTo(Math.min(
                                json.get("seats").asInt(),
                                json.at("/rounds/0/tallies").size()));
            }
            if (!referred.contains(file) && file.startsWith(ELECTIONS.resolve("droop"))) {
                missing.add(file);
            }
        }
        assertThat(all.size()).isGreaterThanOrEqualTo(53);
        // 42u with a byte order mark before it.
        assertThat(missing).as("without a reference count").containsExactly(marked);
        var told = List.of("--method", "wigm", "--tie", "order:1;2;3");
        assertThat(count(joined(List.of(marked.toString()), told)))
                .isEqualTo(count(joined(List.of(marked.resolveSibling("42u.blt").toString()), told)));
    }

    @Test
    void the_command_elects_whom_published_elections_elected() throws Exception {
        int compared = 0;
        int found = 0;
        for (var one : cases()) {
            if (!one.has("file")) {
                continue;
            }
            found++;
            var file = ELECTIONS
                    .resolve("votelib/io/data")
                    .resolve(Path.of(one.get("file").asString()).getFileName());
            var winners =
                    texts(count(List.of(file.toString(), "--method", "wigm")).get("winners"));
            if (one.has("winners_in_order")) {
                assertThat(winners).as("%s", file).containsExactlyElementsOf(texts(one.get("winners_in_order")));
            } else {
                assertThat(winners).as("%s", file).containsExactlyInAnyOrderElementsOf(texts(one.get("winners_set")));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(found).isEqualTo(3);
    }

    @Test
    void the_command_prints_the_worked_example_of_the_scottish_government() throws Exception {
        var example =
                cases().stream().filter(one -> one.has("stage1")).findFirst().orElseThrow();
        var file = Files.writeString(
                directory.resolve("example.txt"),
                example.get("votes").asString().replace(';', '\n'));
        var json = count(List.of(file.toString(), "--method", "scottish-stv", "--seats", "3"));
        assertThat(json.get("quota").asString()).isEqualTo(example.get("quota").asString());
        assertThat(texts(json.get("winners"))).isEqualTo(texts(example.get("winners_in_order")));
        for (int stage = 1; stage <= 4; stage++) {
            var tallies = json.at("/rounds/" + (stage - 1) + "/tallies");
            example.get(stage == 1 ? "stage1" : "stage" + stage + "_integer_part")
                    .properties()
                    .forEach(entry -> assertThat(
                                    new BigDecimal(tallies.get(entry.getKey()).asString()).toBigInteger())
                            .isEqualTo(entry.getValue().asInt()));
        }
    }

    @Test
    void the_same_wards_in_another_format_are_printed_alike() throws Exception {
        var references = new HashSet<List<Map<String, String>>>();
        for (var dump : files("droop/ref/dump/scotland", ".txt")) {
            references.add(DroopCount.read(dump).rounds().stream()
                    .map(DroopCount.Round::tallies)
                    .toList());
        }
        int compared = 0;
        for (var ward : files("scot-elex", ".csv")) {
            if (name(ward).startsWith("glasgow")) {
                var json = count(List.of(ward.toString(), "--method", "scottish-stv"));
                var tallies = json.get("rounds").values().stream()
                        .map(round -> shown(round.get("tallies"), 5))
                        .toList();
                assertThat(references).as("%s", ward).contains(tallies);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(21);
    }

    private static Path ballots(Path dump, Matcher name) {
        var droop = ELECTIONS.resolve("droop");
        var part = droop.resolve("ref/dump").relativize(dump).getParent();
        return droop.resolve("blt").resolve(part == null ? Path.of("") : part).resolve(name.group(1) + ".blt");
    }

    /// The reference breaks ties in the order of the file, or else in that of the candidates.
    private static List<String> arguments(Path ballots, Matcher name, DroopCount reference) throws IOException {
        var rule = name.group(2).equals("scotland") ? "scottish-stv" : name.group(2);
        var arithmetic = name.group(3) != null
                ? "fixed:" + name.group(4)
                : name.group(5) != null ? "guarded:" + name.group(6) + ":" + name.group(7) : "rational";
        var arguments = new ArrayList<>(List.of(ballots.toString(), "--method", rule, "--arithmetic", arithmetic));
        var text = Files.readString(ballots, StandardCharsets.ISO_8859_1);
        if (!text.contains("[tie")) {
            var nicknames = NICKNAMES.matcher(text);
            var order = nicknames.find()
                    ? nicknames.group(1).strip().replace(' ', ';')
                    : IntStream.rangeClosed(1, reference.names().size())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(";"));
            arguments.addAll(List.of("--tie", "picked:" + order));
        }
        return arguments;
    }

    /// @return what is first found to be otherwise; nothing where all is as in the reference
    private static String difference(JsonNode json, DroopCount reference, int decimals) {
        if (!texts(json.get("candidates")).equals(reference.names())) {
            return "candidates " + json.get("candidates") + ", theirs " + reference.names();
        }
        if (!shown(json.get("quota").asString(), decimals).equals(reference.quota())) {
            return "quota " + json.get("quota") + ", theirs " + reference.quota();
        }
        if (!totals(json).equals(List.of(new Fraction(new BigInteger(reference.votes()), BigInteger.ONE)))) {
            return "votes in all " + totals(json) + ", theirs " + reference.votes();
        }
        // The reference numbers candidates, whatever the file calls them.
        var ids = List.copyOf(json.get("candidates").propertyNames());
        var rounds = json.get("rounds");
        for (int at = 0; at < Math.min(rounds.size(), reference.rounds().size()); at++) {
            var round = rounds.get(at);
            var ours = new DroopCount.Round(
                    shown(round.get("tallies"), decimals).entrySet().stream()
                            .collect(Collectors.toMap(one -> number(one.getKey(), ids), Map.Entry::getValue)),
                    numbers(round.get("elected"), ids),
                    numbers(round.get("excluded"), ids).stream()
                            .sorted(BY_NUMBER)
                            .toList());
            if (!ours.equals(reference.rounds().get(at))) {
                return "round " + (at + 1) + " " + ours + ", theirs "
                        + reference.rounds().get(at);
            }
        }
        if (rounds.size() != reference.rounds().size()) {
            return rounds.size() + " rounds, theirs " + reference.rounds().size();
        }
        return texts(json.get("winners")).equals(reference.winners())
                ? ""
                : "winners " + json.get("winners") + ", theirs " + reference.winners();
    }

    private static List<String> numbers(JsonNode some, List<String> ids) {
        return texts(some).stream().map(id -> number(id, ids)).toList();
    }

    private static String number(String id, List<String> ids) {
        return Integer.toString(ids.indexOf(id) + 1);
    }

    /// How many votes the rounds have in all: one figure where none gets lost.
    private static List<Fraction> totals(JsonNode json) {
        return json.get("rounds").values().stream()
                .map(round -> Stream.concat(round.get("tallies").values().stream(), Stream.of(round.get("exhausted")))
                        .map(figure -> exact(figure.asString()))
                        .reduce(Fraction.ZERO, Fraction::plus))
                .distinct()
                .toList();
    }

    private static Map<String, String> shown(JsonNode figures, int decimals) {
        var shown = new TreeMap<String, String>();
        figures.properties()
                .forEach(entry ->
                        shown.put(entry.getKey(), shown(entry.getValue().asString(), decimals)));
        return shown;
    }

    /// So many decimals, half a unit rounded up.
    private static String shown(String figure, int decimals) {
        var exact = exact(figure);
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Fraction exact(String figure) {
        if (figure.contains("/")) {
            return Fraction.parse(figure);
        }
        var decimal = new BigDecimal(figure);
        return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static JsonNode count(List<String> arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        CommandLine commands = Baraza.commandLine();
        commands.setOut(new PrintWriter(said));
        commands.setErr(new PrintWriter(complained));
        int code =
                commands.execute(joined(List.of("count", "--json"), arguments).toArray(String[]::new));
        assertThat(code).as("%s: %s", arguments, complained).isZero();
        return JsonMapper.shared().readTree(said.toString());
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<JsonNode> cases() throws IOException {
        folder("votelib");
        return List.copyOf(JsonMapper.shared()
                .readTree(Files.readString(ELECTIONS.resolve("votelib/expected.json")))
                .get("cases")
                .values());
    }

    /// A folder, or nothing of the test where it is absent.
    private static Path folder(String name) {
        var folder = ELECTIONS.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no reference elections in " + folder);
        return folder;
    }

    private static List<Path> files(String name, String ending) throws IOException {
        try (var all = Files.walk(folder(name))) {
            return all.filter(file -> name(file).endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static List<String> texts(JsonNode some) {
        return some.values().stream()
                .map(one -> one.asString().replaceAll(" +", " "))
                .toList();
    }
}
