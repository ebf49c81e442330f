package org.baraza.local.european;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.local.european.Sitting.File;
import org.baraza.local.european.Sitting.Voting;

/// What the proposals and motions are called and say. Nothing here may depend on a published result or on numbers: the
/// same list with other results MUST give the same words.
final class Wording {
    /// In characters, as the API bounds it.
    private static final int LONGEST_TITLE = 300;

    private static final String ORIGINAL_TEXT = "§";
    private static final Pattern PART = Pattern.compile("(\\d+)(/.*)?");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>#]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    static String title(File file) {
        return bounded(file.title());
    }

    static String text(File file, LocalDate sitting) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, file.label());
        add(paragraphs, file.committee());
        paragraphs.add("Voted on in the sitting of %s.".formatted(DAY.format(sitting)));
        paragraphs.add(source("file " + file.id()));
        return String.join("\n\n", paragraphs);
    }

    /// Its own title where it has one; else what is amended, by which amendment, which part of it, and by whom.
    static String title(Voting voting) {
        if (!voting.title().isEmpty()) {
            return bounded(voting.title());
        }
        if (voting.subject().isEmpty()) {
            return bounded(voting.label().isEmpty() ? "Voting " + voting.id() : voting.label());
        }
        StringBuilder title = new StringBuilder(voting.subject());
        if (!voting.number().isEmpty() && !voting.number().equals(ORIGINAL_TEXT)) {
            title.append(", amendment ").append(voting.number());
        }
        Matcher part = PART.matcher(voting.mark());
        if (part.matches()) {
            title.append(", part ").append(part.group(1));
        }
        if (!voting.author().isEmpty()) {
            title.append(" (").append(voting.author()).append(')');
        }
        return bounded(title.toString());
    }

    static String text(Voting voting, LocalDate sitting) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, voting.label());
        List<String> facts = new ArrayList<>();
        fact(facts, "Subject", voting.subject());
        fact(facts, "Amendment", voting.number().equals(ORIGINAL_TEXT) ? "" : voting.number());
        fact(facts, "Author", voting.author());
        Matcher part = PART.matcher(voting.mark());
        fact(facts, "Part of a split vote", part.matches() ? part.group(1) : "");
        if (!facts.isEmpty()) {
            paragraphs.add(String.join("\n", facts));
        }
        paragraphs.add("Sitting of %s.".formatted(DAY.format(sitting)));
        paragraphs.add(source("voting " + voting.id()));
        return String.join("\n\n", paragraphs);
    }

    static String lapsed(LocalDate sitting) {
        return "It fell without a vote of its own in the sitting of %s, as the voting list of the Parliament records."
                .formatted(DAY.format(sitting));
    }

    private static String source(String what) {
        return "Source: European Parliament, voting list, %s. © European Union.".formatted(what);
    }

    private static void add(List<String> paragraphs, String text) {
        if (!text.isEmpty()) {
            paragraphs.add(plain(text));
        }
    }

    private static void fact(List<String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add("- " + name + ": " + plain(value));
        }
    }

    /// Text that means itself in Markdown.
    private static String plain(String text) {
        return MARKDOWN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }

    private static String bounded(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
