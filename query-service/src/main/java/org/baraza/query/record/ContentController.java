package org.baraza.query.record;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.NotThereYet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContentController {
    /// Hash of salt and bytes, as the record says it, for whoever wants to compare.
    private static final String HASH = "Baraza-Content-Hash";

    /// The salt that goes before the bytes when they are hashed, in hexadecimal; absent when there is none.
    private static final String SALT = "Baraza-Content-Salt";

    private final Contents contents;
    private final Freshness freshness;

    ContentController(Contents contents, Freshness freshness) {
        this.contents = contents;
        this.freshness = freshness;
    }

    /// The bytes of a content, always as an attachment: a browser never shows them as a page of this service.
    @GetMapping(path = "/api/platforms/{platform}/contents/{content}", produces = MediaType.ALL_VALUE)
    @Access(Access.Level.READER)
    ResponseEntity<byte[]> content(
            @PathVariable UUID platform,
            @PathVariable UUID content,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        var found = freshness.read(version, List.of(), () -> find(platform.toString(), content.toString()));
        var answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.toString())
                                .build()
                                .toString())
                .header(HASH, found.hash())
                .contentType(MediaType.parseMediaType(found.mediaType()));
        if (!found.salt().isEmpty()) {
            answer.header(SALT, found.salt());
        }
        return answer.body(found.bytes().getData());
    }

    private Contents.Content find(String platform, String id) {
        var found = contents.find(List.of(id));
        var content = found.content(id);
        if (content != null && content.platform().equals(platform)) {
            return content;
        }
        if (found.wasOf(id, platform)) {
            throw new Problem(
                    Problem.Kind.CONTENT_WITHHELD, "The content was withheld; its entry in the record remains.");
        }
        if (content == null && Freshness.awaited()) {
            throw new NotThereYet("The content has not arrived.");
        }
        throw Problem.notFound();
    }
}
