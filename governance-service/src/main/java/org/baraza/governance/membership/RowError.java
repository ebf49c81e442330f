package org.baraza.governance.membership;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is wrong in one place of a list of members.
record RowError(
        @Schema(requiredMode = REQUIRED, description = "Of the file, from 1, the header among them")
        long line,

        @Nullable @Schema(description = "The column's name; absent when it is about the whole line")
        String column,

        @Schema(requiredMode = REQUIRED) Code code,

        @Schema(requiredMode = REQUIRED, description = "What is wrong")
        String detail,

        @Schema(requiredMode = REQUIRED, description = "What to do")
        String todo) {
    @Schema(name = "RowErrorCode")
    enum Code {
        NOT_UNICODE("The file is not written in UTF-8.", "Save it as CSV in UTF-8."),
        NOT_CSV("This is no line of a CSV file.", "Look for a quotation mark that is opened and not closed, or alone."),
        EMPTY(
                "The file has no members.",
                "Write the names of the columns into the first line, and a member into each other."),
        TOO_MANY_ROWS("The file has more than 50,000 members.", "Divide it, and import one part after the other."),
        UNKNOWN_COLUMN(
                "No column has this name.",
                "Use number, constituency, class, arrears_since, share_paid, votes, capital, name, email, telephone."),
        COLUMN_TWICE("This column is there twice.", "Take one of them away."),
        COLUMN_MISSING("This column is missing.", "Add it."),
        WRONG_NUMBER_OF_FIELDS(
                "This line has another number of fields than the header.",
                "Put what holds the separator into quotation marks."),
        MISSING("This is missing.", "Write it."),
        TOO_LONG("This is too long.", "Shorten it."),
        NOT_TEXT(
                "This holds a character that cannot be kept.",
                "Take out what is invisible: line breaks, tabs, U+0000."),
        FORMULA("A spreadsheet would run this as a formula.", "Take away the =, +, - or @ it begins with."),
        NUMBER_TWICE("The file has this number twice.", "Give each member a number of their own."),
        NUMBER_TAKEN("A member of this body has this number already.", "Take the line away, or correct the number."),
        UNKNOWN_CONSTITUENCY(
                "The charter has no such constituency that members belong to.",
                "Write its identifier, as in the charter."),
        TAKES_NO_INDIVIDUALS(
                "The charter does not let people join this constituency for themselves.",
                "Choose one that takes individuals."),
        UNKNOWN_CLASS("The charter has no such class of members.", "Write its identifier, as in the charter."),
        NOT_A_DAY("This is no day.", "Write it as 2026-05-23."),
        DAY_TO_COME("Nobody is in arrears from a day to come.", "Write today, or a day before."),
        NOT_YES_OR_NO("This is neither yes nor no.", "Write yes or no, or leave it empty."),
        WEIGHS_NO_VOTES(
                "The charter gives the members of this constituency one vote each.",
                "Leave it empty, or write the constituency that weighs by votes."),
        NOT_SO_MANY_VOTES(
                "This is no number of votes that the charter allows a member.",
                "Write a whole number from 1 to the most that the charter names."),
        ASKS_NO_CAPITAL("Nothing in the charter depends on a member's share capital here.", "Leave it empty."),
        NOT_AN_AMOUNT("This is no amount.", "Write it as 1250.50, without a currency and with a point."),
        NOT_AN_EMAIL("This is no e-mail address.", "Write it as name@example.org, or leave it empty."),
        NOT_A_TELEPHONE("This is no telephone number.", "Write it as +254 700 000000, or leave it empty.");

        private final String detail;
        private final String todo;

        Code(String detail, String todo) {
            this.detail = detail;
            this.todo = todo;
        }

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static RowError of(long line, @Nullable String column, Code code) {
        return new RowError(line, column, code, code.detail, code.todo);
    }
}
