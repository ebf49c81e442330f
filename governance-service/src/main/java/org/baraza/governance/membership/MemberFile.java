package org.baraza.governance.membership;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baraza.governance.membership.RowError.Code;
import org.baraza.record.Decimal;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;

/// A list of individuals to admit, as a CSV file (RFC 4180) in UTF-8, held to a charter. Everything
/// wrong is found, not only the first of it.
final class MemberFile {
    static final int MOST_ROWS = 50_000;

    private static final Set<String> COLUMNS = Set.of(
            "number",
            "constituency",
            "class",
            "arrears_since",
            "share_paid",
            "votes",
            "capital",
            "name",
            "email",
            "telephone");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{3,30}");
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charter charter;
    private final AdmissionRules rules;
    private final LocalDate today;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, Long> lineOfNumber = new HashMap<>();

    private MemberFile(Charter charter, LocalDate today) {
        this.charter = charter;
        this.rules = new AdmissionRules(charter);
        this.today = today;
    }

    /// One member. What is personal goes into the body's book of members and nowhere else.
    record Row(
            long line,
            String number,
            String constituency,
            @Nullable String membershipClass,
            @Nullable LocalDate arrearsSince,
            boolean sharePaid,
            @Nullable Integer votes,
            @Nullable Decimal capital,
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {
        @Override
        public String toString() {
            return "Row of line " + line;
        }
    }

    /// @param today in the charter's zone
    static MemberFile read(byte[] bytes, Charter charter, LocalDate today) {
        var file = new MemberFile(charter, today);
        file.read(bytes);
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    /// In the order of the file.
    List<RowError> errors() {
        return errors;
    }

    private void read(byte[] bytes) {
        var text = text(bytes);
        if (text == null) {
            return;
        }
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (var line : records) {
                if (header == null) {
                    header = header(line);
                    if (!errors.isEmpty()) {
                        return;
                    }
                } else if (rows.size() + errors.size() >= MOST_ROWS) {
                    wrong(line.getStartingLineNumber(), null, Code.TOO_MANY_ROWS);
                    return;
                } else {
                    row(header, line);
                }
            }
            if (rows.isEmpty() && errors.isEmpty()) {
                wrong(1, null, Code.EMPTY);
            }
        } catch (CsvParseException | java.io.IOException e) {
            wrong(lineOf(e), null, Code.NOT_CSV);
        }
    }

    private long lineOf(Exception e) {
        var number = Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return number.find() ? Long.parseLong(number.group(1)) : rows.size() + 2L;
    }

    private @Nullable String text(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length + 1);
        try {
            var result = decoder.decode(from, to, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            wrong(
                    1
                            + new String(bytes, 0, from.position(), StandardCharsets.ISO_8859_1)
                                    .chars()
                                    .filter(character -> character == '\n')
                                    .count(),
                    null,
                    Code.NOT_UNICODE);
            return null;
        }
        var text = to.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /// Spreadsheets write a semicolon where the comma is the decimal sign.
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.contains(";") && !first.contains(",") ? ';' : ',';
    }

    private List<String> header(CsvRecord line) {
        var names = line.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!COLUMNS.contains(name)) {
                wrong(
                        1,
                        name.length() <= LONGEST_NUMBER ? name : name.substring(0, LONGEST_NUMBER),
                        Code.UNKNOWN_COLUMN);
            } else if (names.indexOf(name) < i) {
                wrong(1, name, Code.COLUMN_TWICE);
            }
        }
        require(names, "number");
        if (charter.leaves().size() > 1) {
            require(names, "constituency");
        }
        if (charter.membershipRules().hasClasses()) {
            require(names, "class");
        }
        return names;
    }

    private void require(List<String> names, String column) {
        if (!names.contains(column)) {
            wrong(1, column, Code.COLUMN_MISSING);
        }
    }

    private void row(List<String> header, CsvRecord record) {
        var line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            wrong(line, null, Code.WRONG_NUMBER_OF_FIELDS);
            return;
        }
        var before = errors.size();
        var fields = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), record.getField(i).strip());
        }
        var constituency = constituency(line, fields);
        var row = new Row(
                line,
                number(line, fields),
                constituency,
                membershipClass(line, fields),
                day(line, fields),
                paid(line, fields),
                votes(line, constituency, fields),
                capital(line, constituency, fields),
                plain(line, "name", fields),
                matching(line, "email", fields, EMAIL, Code.NOT_AN_EMAIL),
                matching(line, "telephone", fields, TELEPHONE, Code.NOT_A_TELEPHONE));
        if (errors.size() == before) {
            rows.add(row);
        }
    }

    private String number(long line, Map<String, String> fields) {
        var number = plain(line, "number", fields);
        if (number == null) {
            if (fields.getOrDefault("number", "").isEmpty()) {
                wrong(line, "number", Code.MISSING);
            }
            return "";
        }
        if (number.length() > LONGEST_NUMBER) {
            wrong(line, "number", Code.TOO_LONG);
        } else if (lineOfNumber.putIfAbsent(number.toLowerCase(Locale.ROOT), line) != null) {
            wrong(line, "number", Code.NUMBER_TWICE);
        }
        return number;
    }

    private String constituency(long line, Map<String, String> fields) {
        var leaves = charter.leaves();
        var only = leaves.size() == 1 ? leaves.getFirst().id() : "";
        var id = fields.getOrDefault("constituency", "").isEmpty() ? only : fields.get("constituency");
        if (id == null || id.isEmpty()) {
            wrong(line, "constituency", Code.MISSING);
            return "";
        }
        var found = leaves.stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            wrong(line, "constituency", Code.UNKNOWN_CONSTITUENCY);
        } else if (!found.get().takesIndividuals()) {
            wrong(line, "constituency", Code.TAKES_NO_INDIVIDUALS);
        }
        return id;
    }

    private @Nullable String membershipClass(long line, Map<String, String> fields) {
        var classes = charter.membershipRules();
        var id = fields.getOrDefault("class", "");
        if (id.isEmpty()) {
            if (classes.hasClasses()) {
                wrong(line, "class", Code.MISSING);
            }
            return null;
        }
        if (classes.membershipClass(id) == null) {
            wrong(line, "class", Code.UNKNOWN_CLASS);
        }
        return id;
    }

    private @Nullable LocalDate day(long line, Map<String, String> fields) {
        var written = fields.getOrDefault("arrears_since", "");
        if (written.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(written, DAY);
            if (day.isAfter(today)) {
                wrong(line, "arrears_since", Code.DAY_TO_COME);
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(line, "arrears_since", Code.NOT_A_DAY);
            return null;
        }
    }

    private boolean paid(long line, Map<String, String> fields) {
        return switch (fields.getOrDefault("share_paid", "").toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "", "no", "false", "0" -> false;
            default -> {
                wrong(line, "share_paid", Code.NOT_YES_OR_NO);
                yield false;
            }
        };
    }

    private @Nullable Integer votes(long line, String constituency, Map<String, String> fields) {
        var written = fields.getOrDefault("votes", "");
        if (written.isEmpty()) {
            return null;
        }
        var most = rules.mostVotes(constituency);
        if (most == null) {
            wrong(line, "votes", Code.WEIGHS_NO_VOTES);
            return null;
        }
        if (!WHOLE.matcher(written).matches() || Integer.parseInt(written) > most) {
            wrong(line, "votes", Code.NOT_SO_MANY_VOTES);
            return null;
        }
        return Integer.valueOf(written);
    }

    private @Nullable Decimal capital(long line, String constituency, Map<String, String> fields) {
        var written = fields.getOrDefault("capital", "");
        if (written.isEmpty()) {
            return null;
        }
        if (!rules.asksForCapital(constituency)) {
            wrong(line, "capital", Code.ASKS_NO_CAPITAL);
            return null;
        }
        try {
            return Decimal.parse(written);
        } catch (IllegalArgumentException e) {
            wrong(line, "capital", Code.NOT_AN_AMOUNT);
            return null;
        }
    }

    private @Nullable String matching(
            long line, String column, Map<String, String> fields, Pattern pattern, Code code) {
        var text = fields.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT || !pattern.matcher(text).matches()) {
            wrong(line, column, code);
        }
        return text;
    }

    /// Text that no spreadsheet takes for anything else.
    private @Nullable String plain(long line, String column, Map<String, String> fields) {
        var text = fields.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            wrong(line, column, Code.TOO_LONG);
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(line, column, Code.NOT_TEXT);
            return null;
        }
        if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            wrong(line, column, Code.FORMULA);
            return null;
        }
        return text;
    }

    private void wrong(long line, @Nullable String column, Code code) {
        errors.add(RowError.of(line, column, code));
    }
}
