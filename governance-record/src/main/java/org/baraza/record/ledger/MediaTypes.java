package org.baraza.record.ledger;

/// The media types of content beside the record.
public final class MediaTypes {
    public static final String TITLE = "text/plain; charset=utf-8";
    public static final String TEXT = "text/markdown; charset=utf-8";
    public static final String CHARTER = "application/vnd.baraza.charter+json";
    public static final String ROLL = "application/vnd.baraza.roll+json";
    public static final String OPENINGS = "application/vnd.baraza.openings+json";

    /// Choices without whose they are.
    public static final String BALLOT_MARKS = "application/vnd.baraza.ballot-marks+json";

    /// What an election chooses between.
    public static final String BALLOT_PAPER = "application/vnd.baraza.ballot-paper+json";

    /// How an election was counted, round by round.
    public static final String COUNT = "application/vnd.baraza.count+json";

    /// Which person a reader is; erasable, and no part of any platform's record.
    public static final String IDENTITY = "application/vnd.baraza.identity+json";

    /// Files that people give as evidence. Plain text has the media type of a title.
    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String WEBP = "image/webp";
    public static final String CSV = "text/csv; charset=utf-8";

    private MediaTypes() {}
}
