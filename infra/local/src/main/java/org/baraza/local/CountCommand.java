package org.baraza.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.baraza.local.count.Report;
import org.baraza.local.count.WrittenOptions;
import org.baraza.local.stack.StackFailure;
import org.baraza.record.counting.Count;
import org.baraza.record.counting.CountOptions;
import org.baraza.record.counting.CountRefused;
import org.baraza.record.counting.CountingMethod;
import org.baraza.record.counting.CountingMethods;
import org.baraza.record.counting.Duplicates;
import org.baraza.record.counting.InstantRunoff;
import org.baraza.record.counting.Lot;
import org.baraza.record.counting.Overvotes;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.TieBreak;
import org.baraza.record.counting.TransferableVote;
import org.baraza.record.counting.Unranked;
import org.baraza.record.counting.UnresolvedTie;
import org.baraza.record.counting.files.BallotFile;
import org.baraza.record.counting.files.BallotFiles;
import org.baraza.record.counting.files.CountJson;
import org.baraza.record.counting.files.MalformedBallots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "count",
        sortOptions = false,
        description = {
            "Counts an election from a file of ballots; needs no running stack.",
            "Reads BLT, .stv, CSV and lines such as A>B=C * 5; see docs/counting.md.",
            "score and points read a table: a column a candidate, a row a ballot, figures in its cells."
        },
        mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    /// The exit code for a file, an option or a method that is not as it should be.
    static final int MALFORMED = CommandLine.ExitCode.USAGE;

    private static final JsonMapper JSON = JsonMapper.builder()
            // The text is whole whatever the terminal's encoding is.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @Parameters(paramLabel = "FILE", description = "the ballots")
    private Path file = Path.of("");

    @Option(names = "--method", paramLabel = "METHOD", required = true, description = "such as scottish-stv or schulze")
    private String method = "";

    @Option(names = "--seats", paramLabel = "N", description = "instead of those that the file names")
    private @Nullable Integer seats;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "the highest figure of score, the points of points, the marks of approval")
    private @Nullable Integer most;

    @Option(
            names = "--overvote",
            paramLabel = "WHAT",
            description = "exhaust, exhaust-while-several-continue, skip or share")
    private @Nullable String overvote;

    @Option(names = "--duplicate", paramLabel = "WHAT", description = "exhaust or skip a second mark for the same")
    private @Nullable String duplicate;

    @Option(names = "--skipped", paramLabel = "N", description = "how many skipped ranks in a row are passed over")
    private @Nullable Integer skipped;

    @Option(names = "--unranked", paramLabel = "WHAT", description = "last or ignored")
    private @Nullable String unranked;

    @Option(
            names = "--tie",
            paramLabel = "WAYS",
            description = "previous, first, status-quo:ID, lot:SEED, order:ID;ID, picked:ID;ID; several with commas")
    private @Nullable String tie;

    @Option(names = "--arithmetic", paramLabel = "WHAT", description = "rational, fixed:5 or guarded:18:9")
    private @Nullable String arithmetic;

    @Option(
            names = "--runoff",
            paramLabel = "RULES",
            description = "of instant-runoff: batch, until-two, first-half, least:N, cannot-win:ID;ID; "
                    + "several with commas")
    private @Nullable String runoff;

    @Option(
            names = "--reserve",
            paramLabel = "SEATS",
            description =
                    "of transferable votes: women:2=ID;ID, women:2-3=ID;ID or men:-3=ID;ID; " + "several with commas")
    private @Nullable String reserve;

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            if (WrittenOptions.isOfFigures(method)) {
                countFigures();
            } else {
                countRanks();
            }
            return 0;
        } catch (NoSuchFileException e) {
            throw new StackFailure("There is no file " + file, e);
        } catch (MalformedBallots e) {
            return refused(file + ", " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (CountRefused | UnresolvedTie e) {
            throw new StackFailure("The election cannot be counted so: " + e.getMessage(), e);
        }
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(why);
        return MALFORMED;
    }

    private void countFigures() throws IOException, MalformedBallots {
        if (Stream.of(overvote, duplicate, skipped, unranked, arithmetic, runoff, reserve)
                .anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException(method + " has no option but --most, --seats and --tie");
        }
        var scores = WrittenOptions.scores(method, most);
        checkSeats();
        var options = tie == null ? CountOptions.DEFAULT : CountOptions.DEFAULT.with(WrittenOptions.ties(tie));
        var ballots = BallotFiles.readFigures(file);
        print(scores.count(seats == null ? ballots : ballots.forSeats(seats), options), "");
    }

    private void countRanks() throws IOException, MalformedBallots {
        var known = CountingMethods.named(method)
                .orElseThrow(() -> new IllegalArgumentException("There is no method " + method + ". Methods: "
                        + String.join(", ", CountingMethods.names()) + ", "
                        + String.join(", ", WrittenOptions.OF_FIGURES)));
        var limited = most == null ? known : WrittenOptions.limited(known, most);
        var ruled = runoff == null ? limited : ruled(limited, runoff);
        var counting = reserve == null ? ruled : reserving(ruled, reserve);
        var options = options(counting);
        var ballots = BallotFiles.read(file);
        var profile = seats == null ? ballots.profile() : ballots.profile().forSeats(seats);
        print(count(counting, profile, options, ballots), ballots.title());
    }

    private void checkSeats() {
        if (seats != null && seats < 1) {
            throw new IllegalArgumentException("--seats is at least 1");
        }
    }

    private static CountingMethod ruled(CountingMethod counting, String written) {
        if (!(counting instanceof InstantRunoff usual)) {
            throw new IllegalArgumentException("--runoff is of instant-runoff, not of " + counting.name());
        }
        return new InstantRunoff(WrittenOptions.runoff(usual.rules(), written));
    }

    private static CountingMethod reserving(CountingMethod counting, String written) {
        if (!(counting instanceof TransferableVote usual)) {
            throw new IllegalArgumentException("--reserve is of transferable votes, not of " + counting.name());
        }
        return usual.reserving(WrittenOptions.reserved(written));
    }

    private CountOptions options(CountingMethod counting) {
        var options = counting.defaults();
        checkSeats();
        if (overvote != null) {
            options = options.with(
                    WrittenOptions.named("--overvote", overvote, Overvotes.values(), Overvotes::publicName));
        }
        if (duplicate != null) {
            options = options.with(
                    WrittenOptions.named("--duplicate", duplicate, Duplicates.values(), Duplicates::publicName));
        }
        if (unranked != null) {
            options =
                    options.with(WrittenOptions.named("--unranked", unranked, Unranked.values(), Unranked::publicName));
        }
        if (skipped != null) {
            options = options.withSkippedRanks(skipped);
        }
        if (arithmetic != null) {
            options = options.with(WrittenOptions.arithmetic(arithmetic));
        }
        return tie == null ? options : options.with(WrittenOptions.ties(tie));
    }

    /// Where nobody says how ties are resolved, the order in the file does; without one, ties that a method
    /// can leave are left, and others are resolved by a lot whose seed is the hash of the file.
    private Count count(CountingMethod counting, Profile profile, CountOptions options, BallotFile ballots)
            throws IOException {
        if (tie == null && !ballots.tieOrder().isEmpty()) {
            return counting.count(
                    profile,
                    options.with(List.of(new TieBreak.Written(ballots.tieOrder(), TieBreak.Reading.PICKED_FIRST))));
        }
        try {
            return counting.count(profile, options);
        } catch (UnresolvedTie e) {
            if (tie != null) {
                throw e;
            }
            return counting.count(profile, options.with(List.of(new TieBreak.ByLot(Lot.ofSeed(hash())))));
        }
    }

    private byte[] hash() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void print(Count count, String title) {
        var out = spec.commandLine().getOut();
        out.println(json ? JSON.writeValueAsString(CountJson.of(count)) : Report.of(count, title));
        out.flush();
    }
}
