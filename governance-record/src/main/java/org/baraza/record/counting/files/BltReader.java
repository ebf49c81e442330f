package org.baraza.record.counting.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.ProfileBuilder;

/// The BLT format of Hill, Wichmann and Woodall with what later programs added:
///
/// - the number of candidates and of seats;
/// - `-n`: candidate n has withdrawn; `[withdrawn n …]`, `[tie …]` (all candidates in the order in
///   which ties pick them), `[nick …]` (other identifiers, one each); `[undeclared …]` and
///   `[droop …]` are read and not used;
/// - ballots: a weight or an identifier in brackets, ranks (`3`, `2=5` for a shared one, `-` for a
///   skipped one), and 0;
/// - 0, the candidates' names and the title in quotation marks; what follows is not read.
///
/// `#` and what follows in its line is a comment, and so is what stands between `/*` and `*/`.
final class BltReader {
    private static final int MOST_NUMBER = 1_000_000;
    private static final int MOST_DIGITS = 18;

    private final Bytes bytes;
    private final Map<String, Integer> nicknames = new HashMap<>();
    private List<String> ids = List.of();
    private List<String> tieOrder = List.of();
    private int candidates;
    private String digits = "";

    private BltReader(Bytes bytes) {
        this.bytes = bytes;
    }

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        return new BltReader(bytes).read();
    }

    private BallotFile read() throws IOException, MalformedBallots {
        candidates = number("the number of candidates");
        ProfileBuilder builder = builder();
        int seats = number("the number of seats");
        if (seats < 1 || seats > candidates) {
            throw bytes.malformed("there are " + candidates + " candidates for " + seats + " seats");
        }
        builder.seats(seats);
        ids = IntStream.rangeClosed(1, candidates).mapToObj(Integer::toString).toList();
        options(builder);
        ballots(builder);
        names(builder);
        return new BallotFile(builder.build(), title(), tieOrder, true);
    }

    private ProfileBuilder builder() throws MalformedBallots {
        try {
            return new ProfileBuilder(candidates);
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(e);
        }
    }

    /// What stands before the ballots.
    private void options(ProfileBuilder builder) throws IOException, MalformedBallots {
        while (true) {
            int first = skipBlanks();
            if (first == '[') {
                bytes.next();
                option(builder);
            } else if (first == '-') {
                bytes.next();
                builder.withdraw(candidate(rest()));
            } else {
                return;
            }
        }
    }

    private void option(ProfileBuilder builder) throws IOException, MalformedBallots {
        var name = word();
        var values = new ArrayList<String>();
        boolean ended = name.endsWith("]");
        if (ended) {
            name = name.substring(0, name.length() - 1);
        }
        while (!ended) {
            skipBlanks();
            var token = word();
            ended = token.endsWith("]");
            var value = ended ? token.substring(0, token.length() - 1) : token;
            if (!value.isEmpty()) {
                values.add(value);
            }
            if (values.size() > candidates) {
                throw bytes.malformed("[" + name + "] has more values than there are candidates");
            }
        }
        switch (name) {
            case "nick" -> nick(values);
            case "tie" -> tieOrder = order(values);
            case "withdrawn" -> {
                for (var value : values) {
                    builder.withdraw(candidate(value));
                }
            }
            case "undeclared" -> {
                for (var value : values) {
                    candidate(value);
                }
            }
            case "droop" -> {}
            default -> throw bytes.malformed("there is no option [" + WrittenWeight.shown(name) + "]");
        }
    }

    private void nick(List<String> values) throws MalformedBallots {
        if (values.size() != candidates || new HashSet<>(values).size() != candidates) {
            throw bytes.malformed("[nick] names every candidate once");
        }
        ids = List.copyOf(values);
        for (int place = 0; place < candidates; place++) {
            nicknames.put(ids.get(place), place);
        }
    }

    private List<String> order(List<String> values) throws MalformedBallots {
        var order = new ArrayList<String>();
        for (var value : values) {
            order.add(ids.get(candidate(value)));
        }
        if (order.size() != candidates || new HashSet<>(order).size() != candidates) {
            throw bytes.malformed("[tie] names every candidate once");
        }
        return order;
    }

    /// Ballots until one of the weight 0. Whole numbers, of which most files have nothing else, are
    /// read without making texts of them.
    private void ballots(ProfileBuilder builder) throws IOException, MalformedBallots {
        while (true) {
            int first = skipBlanks();
            if (first == '(') {
                identifier();
                ranks(builder);
                end(builder, "1");
                continue;
            }
            int line = bytes.line();
            long weight = whole();
            if (weight == 0) {
                return;
            }
            if (weight > 0) {
                ranks(builder);
                builder.ballot(weight);
            } else {
                var written = written(line);
                ranks(builder);
                end(builder, written);
            }
        }
    }

    /// A weight that is no short whole number, checked where it stands.
    private String written(int line) throws IOException, MalformedBallots {
        var text = digits + rest();
        try {
            WrittenWeight.parse(text);
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(line, e);
        }
        return text;
    }

    private void end(ProfileBuilder builder, String weight) throws MalformedBallots {
        try {
            builder.ballot(WrittenWeight.parse(weight));
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(e);
        }
    }

    private void identifier() throws IOException, MalformedBallots {
        var text = new ByteArrayOutputStream();
        int one;
        do {
            one = bytes.next();
            if (one == Bytes.END || one == '\n') {
                throw bytes.malformed("a ballot's identifier does not end");
            }
            bytes.append(text, one);
        } while (one != ')');
    }

    private void ranks(ProfileBuilder builder) throws IOException, MalformedBallots {
        while (true) {
            int quick = bytes.quickNumber();
            if (quick > 0) {
                builder.rank(standing(quick));
                continue;
            }
            if (quick == 0) {
                return;
            }
            int first = skipBlanks();
            if (first == '-') {
                bytes.next();
                if (!isBlank(bytes.peek())) {
                    throw bytes.malformed("a skipped rank is a - alone");
                }
                builder.skip();
                continue;
            }
            long number = whole();
            if (number == 0 && isBlank(bytes.peek())) {
                return;
            }
            builder.rank(number >= 0 && isRankEnd(bytes.peek()) ? standing(number) : named());
            while (bytes.peek() == '=') {
                bytes.next();
                number = whole();
                builder.share(number >= 0 && isRankEnd(bytes.peek()) ? standing(number) : named());
            }
        }
    }

    private static boolean isRankEnd(int one) {
        return one == '=' || isBlank(one);
    }

    private int standing(long number) throws MalformedBallots {
        if (number < 1 || number > candidates) {
            throw bytes.malformed("there is no candidate " + number);
        }
        return (int) number - 1;
    }

    /// The candidate whose identifier begins with the digits read last.
    private int named() throws IOException, MalformedBallots {
        return candidate(digits + rest());
    }

    private int candidate(String text) throws MalformedBallots {
        var place = nicknames.get(text);
        if (place != null) {
            return place;
        }
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return standing(Long.parseLong(text));
        }
        throw bytes.malformed("there is no candidate “" + WrittenWeight.shown(text) + "”");
    }

    private void names(ProfileBuilder builder) throws IOException, MalformedBallots {
        var named = new ArrayList<Candidate>();
        for (int place = 0; place < candidates; place++) {
            skipBlanks();
            if (bytes.peek() != '"') {
                throw bytes.malformed("the name of candidate " + (place + 1) + " in quotation marks is missing");
            }
            var name = quoted();
            named.add(new Candidate(ids.get(place), name.isEmpty() ? ids.get(place) : name));
        }
        builder.named(named);
    }

    private String title() throws IOException, MalformedBallots {
        blanks();
        return bytes.peek() == '"' ? quoted() : "";
    }

    /// A text in quotation marks, with what blanks are too many taken out. A mark inside is part of it.
    private String quoted() throws IOException, MalformedBallots {
        var text = new ByteArrayOutputStream();
        int line = bytes.line();
        bytes.next();
        while (true) {
            int one = bytes.next();
            if (one == Bytes.END || one == '\n') {
                throw new MalformedBallots(line, "a text in quotation marks does not end in its line");
            }
            if (one == '"' && isBlank(bytes.peek())) {
                return text.toString(StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
            }
            bytes.append(text, one);
        }
    }

    private int number(String what) throws IOException, MalformedBallots {
        skipBlanks();
        long number = whole();
        if (number < 0 || !isBlank(bytes.peek())) {
            throw bytes.malformed("“" + WrittenWeight.shown(digits + rest()) + "” is not " + what);
        }
        if (number > MOST_NUMBER) {
            throw bytes.malformed(number + " is too large for " + what);
        }
        return (int) number;
    }

    /// Reads digits, as many as there are up to eighteen, into [#digits] where what follows is no end.
    ///
    /// @return the number; -1 where there is none, or where something else follows the digits
    private long whole() throws IOException {
        long number = 0;
        int count = 0;
        int one = bytes.peek();
        while (one >= '0' && one <= '9' && count < MOST_DIGITS) {
            number = 10 * number + (one - '0');
            count++;
            bytes.next();
            one = bytes.peek();
        }
        if (count > 0 && isRankEnd(one)) {
            return number;
        }
        digits = count == 0 ? "" : String.format("%0" + count + "d", number);
        return -1;
    }

    /// What is left of the token.
    private String rest() throws IOException, MalformedBallots {
        var text = new ByteArrayOutputStream();
        while (!isRankEnd(bytes.peek())) {
            bytes.append(text, bytes.next());
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /// What there is up to the next blank.
    private String word() throws IOException, MalformedBallots {
        var text = new ByteArrayOutputStream();
        while (!isBlank(bytes.peek())) {
            bytes.append(text, bytes.next());
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static boolean isBlank(int one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == Bytes.END || one == '#';
    }

    /// Passes over blanks and comments.
    ///
    /// @return the byte after them
    /// @throws MalformedBallots at the end of the file
    private int skipBlanks() throws IOException, MalformedBallots {
        blanks();
        int one = bytes.peek();
        if (one == Bytes.END) {
            throw bytes.malformed("the file ends before it is complete");
        }
        return one;
    }

    private void blanks() throws IOException, MalformedBallots {
        while (true) {
            int one = bytes.peek();
            if (one == '#') {
                bytes.restOfLine();
            } else if (one == '/') {
                comment();
            } else if (one != Bytes.END && isBlank(one)) {
                bytes.next();
            } else {
                return;
            }
        }
    }

    private void comment() throws IOException, MalformedBallots {
        int line = bytes.line();
        bytes.next();
        if (bytes.next() != '*') {
            throw new MalformedBallots(line, "a comment begins with /*");
        }
        int before = 0;
        for (int one = bytes.next(); before != '*' || one != '/'; one = bytes.next()) {
            if (one == Bytes.END) {
                throw new MalformedBallots(line, "the comment that begins here does not end");
            }
            before = one;
        }
    }
}
