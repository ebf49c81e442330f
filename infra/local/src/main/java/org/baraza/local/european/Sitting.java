package org.baraza.local.european;

import java.time.LocalDate;
import java.util.List;

/// A sitting's voting list, as published and found consistent.
///
/// @param files in the order of the list
public record Sitting(LocalDate date, List<File> files) {
    public Sitting {
        files = List.copyOf(files);
    }

    /// A file that was voted on: a report, a proposal of the Commission, motions for a resolution, a request.
    ///
    /// @param id the Parliament's, unique in the sitting
    /// @param label what kind of document it is, with its number; may be empty
    /// @param committee may be empty
    /// @param votings in the order in which they were taken
    public record File(String id, String title, String label, String committee, List<Voting> votings) {
        public File {
            votings = List.copyOf(votings);
        }

        /// The votings that ended with a decision or without the need for one: all but headings.
        public List<Voting> motions() {
            return votings.stream()
                    .filter(voting -> !(voting.course() instanceof Course.Heading))
                    .toList();
        }
    }

    /// One line of the list.
    ///
    /// @param id the Parliament's, unique in the sitting
    /// @param number of the amendment, or `§` for the original text; may be empty, like all other texts
    /// @param mark how it came to the vote: `RCV`, `EV`, `sep`, or the part of a split vote such as `2/RCV`
    public record Voting(
            String id,
            String title,
            String label,
            String subject,
            String number,
            String author,
            String mark,
            Course course) {}

    /// What happened to it.
    public sealed interface Course {
        /// Voted on with numbers.
        ///
        /// @param published what the Parliament says came of it: for comparison, never for a decision
        record Counted(Numbers numbers, PublishedResult published) implements Course {}

        /// Decided by a show of hands that nobody counted.
        record Declared(PublishedResult declared) implements Course {}

        /// Taken back before the vote.
        record Withdrawn() implements Course {}

        /// Fell without a vote of its own.
        record Lapsed() implements Course {}

        /// A title in the list, or the text over a split vote: no decision of its own.
        record Heading() implements Course {}
    }

    /// @param voters everybody who took part, abstentions included
    public record Numbers(int inFavour, int against, int abstentions, int voters) {}

    /// As the list puts it.
    public enum PublishedResult {
        ADOPTED,
        REJECTED
    }

    /// Everything that the list says, headings included.
    public List<Voting> votings() {
        return files.stream().flatMap(file -> file.votings().stream()).toList();
    }
}
