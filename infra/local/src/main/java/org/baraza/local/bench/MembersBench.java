package org.baraza.local.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.local.client.Account;
import org.baraza.local.client.Api;
import org.baraza.local.client.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Measures a platform of many individual members: taking them in from a file, freezing the roll of
/// a vote, reading their list to its end, and asking why somebody is not on the roll.
///
/// # Method
///
/// - Everything goes through the public API, one request after the other, over one connection.
/// - A run founds a platform of its own under the preset of the Indian agricultural cooperative, so that a roll has to
///   look at everybody's class and arrears: one member in ten is nominal, one in ten is two years in arrears.
/// - Each size has a warm-up of the small one before it and then several runs; a figure is the median of its runs, and
/// for
///   what is asked many times in a run the median of all answers, or their 99th percentile.
/// - The small size is measured in the same session, and the ratios are to it.
///
/// The bench shares the machine with the stack. Its platforms stay in it.
public final class MembersBench {
    /// What the larger size is compared with.
    public static final int SMALL = 1000;

    private static final int RUNS = 3;
    private static final int ASKED = 200;
    private static final int PAGE = 100;

    private final Session chair;
    private final PrintStream progress;

    /// @param chair the account that founds the platforms
    /// @param progress where a line for each run goes
    public MembersBench(Api api, Account chair, PrintStream progress) {
        this.chair = api.as(chair);
        this.progress = progress;
    }

    /// @param members how many the larger platform has, at most what one file can bring
    /// @throws BenchFailure when the views do not have everybody in the end
    public MembersFindings run(int members) throws InterruptedException {
        progress.println("  Warming up with " + SMALL + " members");
        measure(SMALL);
        var findings = new LinkedHashMap<Integer, Map<String, Double>>();
        for (int size : List.of(SMALL, members)) {
            List<Map<String, Double>> runs = new ArrayList<>();
            for (int run = 1; run <= RUNS; run++) {
                runs.add(measure(size));
                progress.println("  %d members, run %d of %d: import %.0f ms, roll frozen %.0f ms"
                        .formatted(
                                size,
                                run,
                                RUNS,
                                runs.getLast().get("import"),
                                runs.getLast().get("roll frozen")));
            }
            findings.put(size, medians(runs));
        }
        return new MembersFindings(findings);
    }

    private static Map<String, Double> medians(List<Map<String, Double>> runs) {
        return runs.getFirst().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> runs.stream()
                                .map(run -> run.getOrDefault(name, Double.NaN))
                                .sorted()
                                .toList()
                                .get(runs.size() / 2),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, Double> measure(int size) throws InterruptedException {
        Map<String, Double> found = new LinkedHashMap<>();
        var platform = new MembersPlatform(chair);
        byte[] file = file(size).getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        var imported = platform.imports(file);
        found.put("import", since(begun));
        chair.read(platform.at("/members?limit=1&min-version=" + MembersPlatform.version(imported)));
        found.put("import to view", since(begun));

        var proposal = platform.admitted();
        begun = System.nanoTime();
        var called = platform.calls(proposal);
        found.put("roll frozen", since(begun));
        var vote = "/votes/" + called.body().path("id").asString();
        JsonNode shown = chair.read(platform.at(vote + "?min-version=" + MembersPlatform.version(called)));
        found.put("roll to view", since(begun));
        require(size - size / 5, shown.path("roll").path("entries").asInt(), "entries on the roll");

        pages(platform, size, found);
        var members = firstPage(platform);
        latencies(found, "filtered page", ASKED, asked -> platform.at("/members?class=nominal&limit=" + PAGE));
        latencies(found, "roll page", ASKED, asked -> platform.at(vote + "/roll?class=ordinary&limit=" + PAGE));
        latencies(
                found,
                "absences page",
                ASKED,
                asked -> platform.at(vote + "/roll/absences?reason=in-arrears&limit=" + PAGE));
        latencies(
                found,
                "on the roll, and why not",
                ASKED,
                asked -> platform.at(vote + "/roll/members/" + members.get(asked % members.size())));
        return found;
    }

    /// Reads the whole list.
    private void pages(MembersPlatform platform, int size, Map<String, Double> found) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        int read = 0;
        @Nullable String cursor = "";
        while (cursor != null) {
            long begun = System.nanoTime();
            JsonNode page = chair.read(platform.at("/members?limit=" + PAGE + cursor));
            times.add(System.nanoTime() - begun);
            read += page.path("items").size();
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? null : "&cursor=" + next;
        }
        require(size, read, "members in the list");
        var pages = latencies(times);
        found.put("page of the list", pages.median());
        found.put("page of the list, p99", pages.p99());
        found.put("last page of the list", times.getLast() / 1e6);
    }

    /// The identifiers of a page of members: some are on the roll, some are not.
    private List<String> firstPage(MembersPlatform platform) throws InterruptedException {
        return chair.read(platform.at("/members?limit=" + PAGE))
                .path("items")
                .valueStream()
                .map(member -> member.path("member").asString())
                .toList();
    }

    /// Where to read, by the number of the question.
    private interface Question {
        String number(int asked);
    }

    private void latencies(Map<String, Double> found, String name, int questions, Question question)
            throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int asked = 0; asked < questions; asked++) {
            long begun = System.nanoTime();
            chair.read(question.number(asked));
            times.add(System.nanoTime() - begun);
        }
        var latencies = latencies(times);
        found.put(name, latencies.median());
        found.put(name + ", p99", latencies.p99());
    }

    private static Latencies latencies(List<Long> times) {
        return Latencies.of(times.stream().mapToLong(Long::longValue).toArray());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void require(int expected, int found, String what) {
        if (expected != found) {
            throw new BenchFailure("%d %s, and not %d".formatted(found, what, expected));
        }
    }

    private static String file(int members) {
        var lines = new StringBuilder("number,class,arrears_since,name\n");
        for (int number = 1; number <= members; number++) {
            lines.append(number)
                    .append(number % 10 == 0 ? ",nominal," : ",ordinary,")
                    .append(number % 10 == 5 ? "2024-11-01" : "")
                    .append(",Member ")
                    .append(number)
                    .append('\n');
        }
        return lines.toString();
    }
}
