package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.ProfileBuilder;

/// The `.stv` format of the Choice Voting programs: lines `title=`, `seats=`, `candidate=id Name`, perhaps
/// `order=` with all identifiers, `ballots=` with their number (or `ballots=blt`, after which the file is
/// as [BltReader] says), a line a ballot and `end`. A ballot is the identifiers in order of preference,
/// after `31X` for 31 of them; or, under `order=`, the number of the rank of each candidate, `-` for
/// none. Lines with `#` before everything else are comments; other settings are not read.
final class StvFormatReader {
    private final Bytes bytes;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private List<Integer> order = List.of();
    private String title = "";
    private int seats = 1;
    private boolean seatsNamed;

    private StvFormatReader(Bytes bytes) {
        this.bytes = bytes;
    }

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        return new StvFormatReader(bytes).read();
    }

    private BallotFile read() throws IOException, MalformedBallots {
        while (true) {
            int line = bytes.line();
            if (bytes.peek() == Bytes.END) {
                throw bytes.malformed("the file ends before its ballots");
            }
            var text = bytes.restOfLine().strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new MalformedBallots(line, "a setting has its name, = and its value");
            }
            var value = text.substring(equals + 1).strip();
            try {
                switch (text.substring(0, equals).strip()) {
                    case "title" -> title = value;
                    case "seats" -> seats(value);
                    case "candidate" -> candidate(value);
                    case "order" -> order = order(value);
                    case "ballots" -> {
                        return value.equals("blt") ? BltReader.read(bytes) : ballots(line, value);
                    }
                    default -> {}
                }
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(line, e);
            }
        }
    }

    private void seats(String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("“" + WrittenWeight.shown(value) + "” is no number of seats");
        }
        seats = Integer.parseInt(value);
        seatsNamed = true;
    }

    private void candidate(String value) {
        var parts = value.split("\\s+", 2);
        if (parts[0].isEmpty() || places.containsKey(parts[0])) {
            throw new IllegalArgumentException("a candidate has an identifier that no other has");
        }
        places.put(parts[0], candidates.size());
        var name = parts.length > 1 ? parts[1].replaceAll("\\s+", " ") : parts[0];
        candidates.add(new Candidate(parts[0], name));
    }

    private List<Integer> order(String value) {
        var named = new ArrayList<Integer>();
        for (var id : value.split("\\s+")) {
            named.add(place(id));
        }
        if (named.size() != candidates.size() || named.stream().distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("an order names every candidate once");
        }
        return named;
    }

    private int place(String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("there is no candidate “" + WrittenWeight.shown(id) + "”");
        }
        return place;
    }

    private BallotFile ballots(int head, String number) throws IOException, MalformedBallots {
        if (!number.matches("[0-9]{1,9}")) {
            throw new MalformedBallots(head, "“" + WrittenWeight.shown(number) + "” is no number of ballots");
        }
        int said = Integer.parseInt(number);
        var builder = new ProfileBuilder(candidates).seats(seats);
        int lines = 0;
        while (true) {
            int line = bytes.line();
            if (bytes.peek() == Bytes.END) {
                throw bytes.malformed("the file ends after " + lines + " of " + said + " ballots, without an end");
            }
            var text = bytes.restOfLine().strip();
            if (text.equals("end")) {
                if (lines != said) {
                    throw new MalformedBallots(line, "there are " + lines + " ballots, not " + said);
                }
                return new BallotFile(builder.build(), title, List.of(), seatsNamed);
            }
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            try {
                ballot(text, builder);
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(line, e);
            }
            lines++;
        }
    }

    private void ballot(String text, ProfileBuilder builder) {
        var parts = new ArrayList<>(List.of(text.split("\\s+")));
        long number = 1;
        if (parts.getFirst().matches("[0-9]{1,12}X")) {
            number = Long.parseLong(
                    parts.getFirst().substring(0, parts.getFirst().length() - 1));
            parts.removeFirst();
        }
        if (order.isEmpty()) {
            for (var rank : parts) {
                var ids = rank.split("=");
                builder.rank(place(ids[0]));
                for (int shared = 1; shared < ids.length; shared++) {
                    builder.share(place(ids[shared]));
                }
            }
        } else {
            if (parts.size() != order.size()) {
                throw new IllegalArgumentException(
                        "a ballot has " + parts.size() + " ranks for " + order.size() + " candidates");
            }
            var cells = new String[order.size()];
            for (int place = 0; place < cells.length; place++) {
                cells[order.get(place)] = parts.get(place);
            }
            NumberedRanks.write(builder, cells);
        }
        builder.ballots(number, number);
    }
}
