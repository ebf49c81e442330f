package org.baraza.record.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// How members meet: how long before they are told, who counts as a member, and when their assembly
/// can decide.
///
/// @param notice how long before an assembly notice of it is given; absent when at any time before
/// @param extraordinaryNotice the same for extraordinary ones; absent when it is the same
/// @param recordDate absent for [RecordDate#AT_THE_NOTICE]
/// @param quorum of those present among those entitled, which lets an assembly decide; absent when any
///     attendance does
/// @param secondCall absent when an assembly without its quorum can only end
/// @param withoutNotice whether an item can be decided of which no notice was given in time; absent
///     when it cannot
/// @param requestShare of the members who may vote: so many can ask for an extraordinary assembly,
///     and it is convened; absent when the officers alone convene
public record AssemblyRules(
        @Nullable NoticeDays notice,
        @Nullable NoticeDays extraordinaryNotice,
        @Nullable RecordDate recordDate,
        @Nullable Rule quorum,
        @Nullable SecondAssembly secondCall,
        @Nullable Boolean withoutNotice,
        @Nullable Fraction requestShare) {
    /// In calendar days of the charter's zone, from the day of the notice to the day of the assembly.
    ///
    /// @param atMost absent when notice can be given as early as one likes
    public record NoticeDays(int atLeast, @Nullable Integer atMost) {
        /// From noon to noon or from morning to night: only the days count, however long they are.
        public static long between(Instant given, Instant opensAt, String zone) {
            return ChronoUnit.DAYS.between(day(given, zone), day(opensAt, zone));
        }

        public boolean allows(long days) {
            return isEarlyEnough(days) && (atMost == null || days <= atMost);
        }

        public boolean isEarlyEnough(long days) {
            return days >= atLeast;
        }
    }

    /// The same assembly once more, when too few came.
    ///
    /// @param quorum absent when any attendance does then
    /// @param after the first one opened: an ISO-8601 duration of weeks, or of days, hours and minutes.
    ///     Absent when at any later time
    public record SecondAssembly(
            @Nullable Rule quorum, @Nullable String after) {
        boolean isWritten() {
            return after == null || new WrittenDuration(after).isWritten();
        }

        public Instant earliest(Instant firstOpensAt, String zone) {
            return after == null ? firstOpensAt : new WrittenDuration(after).after(firstOpensAt, zone);
        }
    }

    /// What makes the assembly able to decide, on its first or second call; none where any attendance
    /// does.
    public @Nullable Rule quorumAt(int call) {
        return call == 1 || secondCall == null ? quorum : secondCall.quorum();
    }

    /// @param extraordinary whether the assembly is
    public @Nullable NoticeDays noticeOf(boolean extraordinary) {
        return extraordinary && extraordinaryNotice != null ? extraordinaryNotice : notice;
    }

    public boolean freezesAtOpening() {
        return recordDate == RecordDate.AT_THE_OPENING;
    }

    public boolean decidesWithoutNotice() {
        return Boolean.TRUE.equals(withoutNotice);
    }

    /// Whether so many of the members suffice to ask for an extraordinary assembly.
    public boolean isReached(long supporters, long members) {
        return requestShare != null
                && members > 0
                && Fraction.of(supporters).compareTo(requestShare.times(Fraction.of(members))) >= 0;
    }

    /// The calendar day of a moment in a charter's zone.
    public static LocalDate day(Instant moment, String zone) {
        return LocalDate.ofInstant(moment, ZoneId.of(zone));
    }
}
