package org.baraza.governance.ledger;

import java.nio.charset.StandardCharsets;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.springframework.stereotype.Component;

/// Puts what people write beside the record, salted, so that it can be withheld.
@Component
public class Texts {
    private final Contents contents;

    Texts(Contents contents) {
        this.contents = contents;
    }

    public ContentRef title(PlatformId platform, String title) {
        return contents.put(platform, MediaTypes.TITLE, title.getBytes(StandardCharsets.UTF_8), true);
    }

    public ContentRef text(PlatformId platform, String text) {
        return contents.put(platform, MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8), true);
    }
}
