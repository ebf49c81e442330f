package org.baraza.governance.commitments;

import org.baraza.governance.acts.NamedRule;

/// Rules of evidence: what may be uploaded, and what a report may name.
enum EvidenceRule implements NamedRule {
    EVIDENCE_TYPE_IS_ALLOWED(
            415,
            "Evidence is a PDF document, a picture as PNG, JPEG or WebP, a CSV table or plain text.",
            "Save the file as one of these, and upload that."),
    EVIDENCE_IS_WHAT_IT_SAYS(
            415,
            "The file is not of the type that it is sent as.",
            "Send it as what it is, or save it anew; text is in UTF-8."),
    FILE_NAME_IS_PLAIN(
            400,
            "The name of the file is empty or too long, or holds a part of a path or a character that cannot be seen.",
            "Rename the file, in at most 200 characters."),
    FILE_NAME_FITS_ITS_TYPE(
            400,
            "The name of the file ends otherwise than names of such files do.",
            "Rename the file, so that it ends as its type asks for, such as .pdf."),
    UPLOADS_STAY_WITHIN_BOUNDS(
            409,
            "As many files as may wait wait for a report of yours already.",
            "Send the report that names them, or wait for a day."),
    EVIDENCE_IS_WAITING(
            409,
            "A file that you name was not uploaded in this seat, or more than a day ago.",
            "Upload it again, and name what the answer says.");

    private final int status;
    private final String broken;
    private final String todo;

    EvidenceRule(int status, String broken, String todo) {
        this.status = status;
        this.broken = broken;
        this.todo = todo;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String broken() {
        return broken;
    }

    @Override
    public String todo() {
        return todo;
    }
}
