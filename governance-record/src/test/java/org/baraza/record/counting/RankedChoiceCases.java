package org.baraza.record.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;

/// Ranked-choice elections with how they are to be counted and the rounds that RCTab (Bright Spots,
/// MPL 2.0) reports: ballots in the NIST common data format, in a CSV file with a column for each
/// candidate, or in a sheet with a column for each rank.
final class RankedChoiceCases {
    static final Path FOLDER = Path.of(System.getProperty("baraza.fixtures", ""), "elections/rctab");
    static final String WRITE_INS = "Undeclared Write-ins";

    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"([^>]*?)(?:/>|>(?:<v>([^<]*)</v>)?</c>)");
    private static final Pattern SHARED = Pattern.compile("<t[^>]*>([^<]*)</t>");

    private RankedChoiceCases() {}

    static List<Path> all() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static JsonNode config(Path folder) {
        return json(folder.resolve(folder.getFileName() + "_config.json"));
    }

    static JsonNode expected(Path folder) {
        return json(folder.resolve(folder.getFileName() + "_expected_detailed_report.json"));
    }

    /// Where the ballots of a case are, which may be a place that the fixtures do not have.
    static Path ballots(Path folder) {
        return folder.resolve(
                config(folder).get("cvrFileSources").get(0).get("filePath").asString());
    }

    private static JsonNode json(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ballots, with the candidates of the configuration and, last, undeclared write-ins where there
    /// are any.
    static Profile profile(Path folder) throws IOException {
        var config = config(folder);
        var source = config.get("cvrFileSources").get(0);
        var names = new ArrayList<String>();
        var excluded = new ArrayList<Integer>();
        for (var one : config.get("candidates")) {
            if (one.get("excluded").asBoolean()) {
                excluded.add(names.size());
            }
            names.add(one.get("name").asString());
        }
        var label = source.get("undeclaredWriteInLabel").asString();
        if (!label.isEmpty()) {
            names.add(WRITE_INS);
        }
        var builder = new ProfileBuilder(Elections.candidates(names.toArray(String[]::new)))
                .seats(Integer.parseInt(
                        config.get("rules").get("numberOfWinners").asString()));
        excluded.forEach(builder::withdraw);
        for (var marks : marks(folder, source)) {
            write(builder, marks, names, label);
            builder.ballot(1);
        }
        return builder.build();
    }

    private static void write(
            ProfileBuilder builder, SortedMap<Integer, List<String>> marks, List<String> names, String writeIn) {
        int last = marks.isEmpty() ? 0 : marks.lastKey();
        for (int rank = 1; rank <= last; rank++) {
            var named = marks.getOrDefault(rank, List.of()).stream()
                    .map(one -> names.indexOf(one.equals(writeIn) ? WRITE_INS : one))
                    .toList();
            if (named.isEmpty()) {
                builder.skip();
            } else {
                builder.rank(named.getFirst());
                named.stream().skip(1).forEach(builder::share);
            }
        }
    }

    /// For each ballot who is marked at which rank.
    private static List<SortedMap<Integer, List<String>>> marks(Path folder, JsonNode source) throws IOException {
        var file = ballots(folder);
        return switch (source.get("provider").asString()) {
            case "cdf" -> commonFormat(json(file));
            case "genericCsv" -> columnsOfCandidates(file, source);
            case "ess" -> columnsOfRanks(file, source);
            default -> throw new IllegalArgumentException(source.toString());
        };
    }

    private static List<SortedMap<Integer, List<String>>> commonFormat(JsonNode report) {
        var election = report.get("Election").get(0);
        var names = new HashMap<String, String>();
        election.get("Candidate").forEach(one -> names.put(text(one, "@id"), text(one, "Name")));
        var selections = new HashMap<String, String>();
        for (var contest : election.get("Contest")) {
            contest.get("ContestSelection")
                    .forEach(one -> selections.put(
                            text(one, "@id"),
                            names.get(one.get("CandidateIds").get(0).asString())));
        }
        var ballots = new ArrayList<SortedMap<Integer, List<String>>>();
        for (var record : report.get("CVR")) {
            for (var snapshot : record.get("CVRSnapshot")) {
                if (text(snapshot, "@id").equals(text(record, "CurrentSnapshotId"))) {
                    ballots.add(snapshot(snapshot, selections));
                }
            }
        }
        return ballots;
    }

    private static SortedMap<Integer, List<String>> snapshot(JsonNode snapshot, Map<String, String> selections) {
        var marks = new TreeMap<Integer, List<String>>();
        for (var selection : snapshot.get("CVRContest").get(0).get("CVRContestSelection")) {
            for (var position : selection.get("SelectionPosition")) {
                if (text(position, "HasIndication").equals("yes")) {
                    marks.computeIfAbsent(position.get("Rank").asInt(), any -> new ArrayList<>())
                            .add(selections.get(text(selection, "ContestSelectionId")));
                }
            }
        }
        return marks;
    }

    private static List<SortedMap<Integer, List<String>>> columnsOfCandidates(Path file, JsonNode source)
            throws IOException {
        int firstColumn = number(source, "firstVoteColumnIndex");
        var lines = Files.readAllLines(file);
        var header = lines.getFirst().split(",", -1);
        var ballots = new ArrayList<SortedMap<Integer, List<String>>>();
        for (var line : lines.subList(number(source, "firstVoteRowIndex") - 1, lines.size())) {
            var cells = line.split(",", -1);
            var marks = new TreeMap<Integer, List<String>>();
            for (int column = firstColumn - 1; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    marks.computeIfAbsent(Integer.parseInt(cells[column].strip()), any -> new ArrayList<>())
                            .add(header[column]);
                }
            }
            ballots.add(marks);
        }
        return ballots;
    }

    private static List<SortedMap<Integer, List<String>>> columnsOfRanks(Path file, JsonNode source)
            throws IOException {
        int firstColumn = number(source, "firstVoteColumnIndex");
        int firstRow = number(source, "firstVoteRowIndex");
        var delimiter = text(source, "overvoteDelimiter");
        var ballots = new TreeMap<Integer, SortedMap<Integer, List<String>>>();
        try (var zip = new ZipFile(file.toFile())) {
            var shared = new ArrayList<String>();
            var strings = SHARED.matcher(entry(zip, "xl/sharedStrings.xml"));
            while (strings.find()) {
                shared.add(strings.group(1));
            }
            var cells = CELL.matcher(entry(zip, "xl/worksheets/sheet1.xml"));
            while (cells.find()) {
                int row = Integer.parseInt(cells.group(2));
                int rank = cells.group(1).charAt(0) - 'A' + 2 - firstColumn;
                if (row < firstRow) {
                    continue;
                }
                var marks = ballots.computeIfAbsent(row, any -> new TreeMap<>());
                if (rank > 0 && cells.group(3).contains("t=\"s\"")) {
                    var value = shared.get(Integer.parseInt(cells.group(4)));
                    marks.put(
                            rank,
                            delimiter.isEmpty() ? List.of(value) : List.of(value.split(Pattern.quote(delimiter))));
                }
            }
        }
        return List.copyOf(ballots.values());
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        try (var input = zip.getInputStream(zip.getEntry(name))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static int number(JsonNode node, String field) {
        return Integer.parseInt(text(node, field));
    }

    /// What a case's configuration says of reading ballots and of ties.
    static CountOptions options(Path folder) {
        var rules = config(folder).get("rules");
        var overvotes = switch (text(rules, "overvoteRule")) {
            case "exhaustImmediately" -> Overvotes.EXHAUST;
            case "alwaysSkipToNextRank" -> Overvotes.SKIP;
            case "exhaustIfMultipleContinuing" -> Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE;
            default -> throw new IllegalArgumentException(text(rules, "overvoteRule"));
        };
        var names = new ArrayList<String>();
        config(folder).get("candidates").forEach(one -> names.add(text(one, "name")));
        var repeated = rules.get("exhaustOnDuplicateCandidate");
        // A draw by Java's generator of random numbers is not ours; none of the cases counted needs it.
        List<TieBreak> ties = text(rules, "tiebreakMode").equals("useCandidateOrder")
                ? List.of(new TieBreak.Written(names, TieBreak.Reading.BEST_FIRST))
                : List.of();
        return CountOptions.DEFAULT
                .with(overvotes)
                .with(repeated != null && repeated.asBoolean() ? Duplicates.EXHAUST : Duplicates.SKIP)
                .withSkippedRanks(number(rules, "maxSkippedRanksAllowed"))
                .with(ties);
    }

    static RunoffRules rules(Path folder) {
        var rules = config(folder).get("rules");
        var label = text(config(folder).get("cvrFileSources").get(0), "undeclaredWriteInLabel");
        var usual = RunoffRules.USUAL.withoutChance(label.isEmpty() ? Set.of() : Set.of(WRITE_INS));
        var batch = is(rules, "batchElimination") ? usual.withBatch() : usual;
        return is(rules, "continueUntilTwoCandidatesRemain") ? batch.withUntilTwo() : batch;
    }

    private static boolean is(JsonNode rules, String field) {
        return Stream.ofNullable(rules.get(field)).anyMatch(JsonNode::asBoolean);
    }
}
