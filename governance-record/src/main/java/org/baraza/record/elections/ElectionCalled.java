package org.baraza.record.elections;

import java.util.List;
import org.baraza.record.ledger.ContentRef;

/// What the record says of an election when its vote is called.
///
/// @param seats how many options are chosen
/// @param options their identifiers, in the order of the paper
/// @param paper content of a [BallotPaper]
public record ElectionCalled(int seats, List<String> options, ContentRef paper) {}
