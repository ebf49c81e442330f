package org.baraza.record.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An ISO-8601 duration of weeks, or of days, hours and minutes, as charters write it. Days are
/// calendar days in the charter's zone.
record WrittenDuration(String text) {
    private static final Pattern WRITTEN = Pattern.compile("P(?=.)(?:(?<weeks>\\d{1,2})W|(?:(?<days>\\d{1,3})D)?"
            + "(?:T(?=.)(?:(?<hours>\\d{1,4})H)?(?:(?<minutes>\\d{1,5})M)?)?)");

    boolean isWritten() {
        return WRITTEN.matcher(text).matches();
    }

    Instant after(Instant start, String zone) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalStateException("the charter was reviewed");
        }
        return start.atZone(ZoneId.of(zone))
                .plusWeeks(number(written, "weeks"))
                .plusDays(number(written, "days"))
                .plusHours(number(written, "hours"))
                .plusMinutes(number(written, "minutes"))
                .toInstant();
    }

    private static long number(Matcher written, String unit) {
        var digits = written.group(unit);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
