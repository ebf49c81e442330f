package org.baraza.record.commitments;

import org.baraza.record.ledger.ContentRef;

/// A file that supports a report or an assessment.
///
/// @param file its bytes, of one of the media types of evidence
/// @param name what whoever gave it called it; content too, because people write names into names of files
public record Evidence(ContentRef file, ContentRef name) {}
