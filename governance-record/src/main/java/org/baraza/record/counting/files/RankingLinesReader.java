package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.ProfileBuilder;

/// A line a ranking, after the Condorcet Election Format: `A > B = C * 5` for five ballots that rank A
/// before B and C, `A > B ^ 2` for one that weighs 2. Lines `#/Candidates: A ; B ; C` and
/// `#/Number of Seats: 2` are settings; without the first, candidates are those that ballots name, in that
/// order. What stands before `||` is a mark of the ballot and not read; `#` begins a comment, and
/// `/EMPTY_RANKING/` is a blank ballot.
final class RankingLinesReader {
    private static final int MOST_BALLOTS = 1_000_000_000;

    private final Bytes bytes;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final ProfileBuilder builder = new ProfileBuilder(Profile.MOST_CANDIDATES);
    private boolean declared;
    private boolean seatsNamed;

    private RankingLinesReader(Bytes bytes) {
        this.bytes = bytes;
    }

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        return new RankingLinesReader(bytes).read();
    }

    private BallotFile read() throws IOException, MalformedBallots {
        while (bytes.peek() != Bytes.END) {
            int line = bytes.line();
            var text = bytes.restOfLine().strip();
            try {
                if (text.startsWith("#/")) {
                    setting(text.substring(2));
                } else {
                    int comment = text.indexOf('#');
                    ballot(comment < 0 ? text : text.substring(0, comment).strip());
                }
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(line, e);
            }
        }
        if (places.isEmpty()) {
            throw bytes.malformed("no ballot names a candidate");
        }
        try {
            builder.named(places.keySet().stream()
                    .map(name -> new Candidate(name, name))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(e);
        }
        return new BallotFile(builder.build(), "", List.of(), seatsNamed);
    }

    private void setting(String text) {
        int colon = text.indexOf(':');
        var value = colon < 0 ? "" : text.substring(colon + 1).strip();
        switch (colon < 0 ? "" : text.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "candidates" -> {
                for (var name : value.split(";")) {
                    place(name);
                }
                declared = true;
            }
            case "number of seats" -> {
                if (!value.matches("[1-9][0-9]{0,5}")) {
                    throw new IllegalArgumentException("“" + WrittenWeight.shown(value) + "” is no number of seats");
                }
                builder.seats(Integer.parseInt(value));
                seatsNamed = true;
            }
            default -> {}
        }
    }

    private int place(String written) {
        var name = written.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a candidate's name is missing");
        }
        var place = places.get(name);
        if (place == null) {
            if (declared || places.size() == Profile.MOST_CANDIDATES) {
                throw new IllegalArgumentException("there is no candidate “" + WrittenWeight.shown(name) + "”");
            }
            place = places.size();
            places.put(name, place);
        }
        return place;
    }

    private void ballot(String line) {
        int mark = line.indexOf("||");
        var text = mark < 0 ? line : line.substring(mark + 2).strip();
        if (text.isEmpty()) {
            return;
        }
        long number = 1;
        int times = text.lastIndexOf('*');
        if (times >= 0) {
            var written = text.substring(times + 1).strip();
            if (!written.matches("[0-9]{1,10}") || Long.parseLong(written) > MOST_BALLOTS) {
                throw new IllegalArgumentException("“" + WrittenWeight.shown(written) + "” is no number of ballots");
            }
            number = Long.parseLong(written);
            text = text.substring(0, times).strip();
        }
        var weight = "1";
        int raised = text.lastIndexOf('^');
        if (raised >= 0) {
            weight = text.substring(raised + 1).strip();
            text = text.substring(0, raised).strip();
        }
        ranks(text);
        if (number < 1) {
            throw new IllegalArgumentException("a number of ballots is above zero");
        }
        builder.ballots(WrittenWeight.parse(weight).times(number), number);
    }

    private void ranks(String text) {
        if (text.equals("/EMPTY_RANKING/")) {
            return;
        }
        for (var rank : text.split(">", -1)) {
            var shared = new ArrayList<Integer>();
            for (var name : rank.split("=", -1)) {
                shared.add(place(name));
            }
            builder.rank(shared.getFirst());
            shared.stream().skip(1).forEach(builder::share);
        }
    }
}
