package org.baraza.local.european;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baraza.local.european.Sitting.File;
import org.baraza.local.european.Sitting.Voting;

/// Reads a published voting list. A list that contradicts itself anywhere is refused as a whole, so
/// that nothing of it is recorded on a misunderstanding.
public final class VotingList {
    /// In bytes. The longest sittings have lists of about a megabyte.
    private static final long LARGEST = 16L << 20;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,63}");

    private final XmlCursor cursor;
    private final Set<String> fileIds = new HashSet<>();
    private final Set<String> votingIds = new HashSet<>();

    private VotingList(XmlCursor cursor) {
        this.cursor = cursor;
    }

    /// @throws DamagedFile naming the line, when it is no voting list or a damaged one
    public static Sitting read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new DamagedFile(1, 1, "larger than any voting list: more than " + LARGEST + " bytes");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    /// @throws DamagedFile naming the line, when it is no voting list or a damaged one
    static Sitting read(InputStream in) {
        return new VotingList(new XmlCursor(in)).sitting();
    }

    private Sitting sitting() {
        cursor.enterRoot("file");
        Sitting sitting = null;
        while (cursor.toNextChild()) {
            if (!cursor.name().equals("sitting")) {
                cursor.skip();
            } else if (sitting != null) {
                throw cursor.damaged("a second <sitting>");
            } else {
                sitting = new Sitting(date(), files());
            }
        }
        if (sitting == null) {
            throw cursor.damaged("no <sitting> in it");
        }
        cursor.finish();
        return sitting;
    }

    /// An `xs:date`, perhaps with an offset, which means nothing for a day.
    private LocalDate date() {
        String text = required("date", "sitting");
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
        } catch (DateTimeParseException e) {
            throw cursor.damaged("the date of the sitting is no date: " + shortened(text));
        }
    }

    private List<File> files() {
        List<File> files = new ArrayList<>();
        boolean listed = false;
        while (cursor.toNextChild()) {
            if (!cursor.name().equals("votes")) {
                cursor.skip();
            } else if (listed) {
                throw cursor.damaged("a second <votes>");
            } else {
                listed = true;
                while (cursor.toNextChild()) {
                    files.add(expected("vote", this::file));
                }
            }
        }
        if (!listed) {
            throw cursor.damaged("the sitting has no <votes>");
        }
        return files;
    }

    private File file() {
        String id = uniqueId("dlvId", "vote", fileIds);
        String committee = cursor.attribute("committee").orElse("").strip();
        String title = "";
        String label = "";
        List<Voting> votings = new ArrayList<>();
        while (cursor.toNextChild()) {
            switch (cursor.name()) {
                case "title" -> title = cursor.text();
                case "label" -> label = cursor.text();
                case "votings" -> {
                    while (cursor.toNextChild()) {
                        votings.add(expected("voting", this::voting));
                    }
                }
                default -> cursor.skip();
            }
        }
        File file = new File(id, title, label, committee, votings);
        if (title.isEmpty() && !file.motions().isEmpty()) {
            throw cursor.damaged("the vote %s has no title".formatted(id));
        }
        return file;
    }

    private Voting voting() {
        String id = uniqueId("votingId", "voting", votingIds);
        Sitting.Course course = new CourseReader(cursor, "voting " + id).read();
        String title = "";
        String label = "";
        String subject = "";
        String number = "";
        String author = "";
        String mark = "";
        while (cursor.toNextChild()) {
            switch (cursor.name()) {
                case "title" -> title = cursor.text();
                case "label" -> label = cursor.text();
                case "amendmentSubject" -> subject = cursor.text();
                case "amendmentNumber" -> number = cursor.text();
                case "amendmentAuthor" -> author = cursor.text();
                case "rcv" -> mark = cursor.text();
                default -> cursor.skip();
            }
        }
        return new Voting(id, title, label, subject, number, author, mark, course);
    }

    private <T> T expected(String name, java.util.function.Supplier<T> reading) {
        if (!cursor.name().equals(name)) {
            throw cursor.damaged("<%s> where a <%s> was expected".formatted(shortened(cursor.name()), name));
        }
        return reading.get();
    }

    private String uniqueId(String attribute, String element, Set<String> seen) {
        String id = required(attribute, element);
        if (!ID.matcher(id).matches()) {
            throw cursor.damaged("%s is no identifier: %s".formatted(attribute, shortened(id)));
        }
        if (!seen.add(id)) {
            throw cursor.damaged("%s %s stands in the list twice".formatted(element, id));
        }
        return id;
    }

    private String required(String attribute, String element) {
        Optional<String> value = cursor.attribute(attribute).map(String::strip).filter(text -> !text.isEmpty());
        return value.orElseThrow(() -> cursor.damaged("a <%s> without %s".formatted(element, attribute)));
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
