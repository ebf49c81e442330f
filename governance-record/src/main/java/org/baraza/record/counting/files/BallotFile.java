package org.baraza.record.counting.files;

import java.util.List;
import org.baraza.record.counting.Profile;

/// What a file of ballots says.
///
/// @param title empty where the file has none
/// @param tieOrder identifiers of all candidates in the order in which ties pick them; empty where
///     the file has none
/// @param seatsNamed whether the file says for how many seats the election is
public record BallotFile(Profile profile, String title, List<String> tieOrder, boolean seatsNamed) {
    public BallotFile {
        tieOrder = List.copyOf(tieOrder);
    }
}
