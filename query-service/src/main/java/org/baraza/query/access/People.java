package org.baraza.query.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.baraza.query.contents.Contents;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finds which person of the record a token belongs to, through the erasable identity content.
@Component
class People {
    private final Contents contents;
    private final JsonMapper mapper;

    People(Contents contents, JsonMapper mapper) {
        this.contents = contents;
        this.mapper = mapper;
    }

    private record Identity(@Nullable String person) {}

    @Nullable
    String personOf(Jwt token) {
        var subject = token.getSubject();
        if (subject == null) {
            return null;
        }
        var id = identity(String.valueOf(token.getClaimAsString("iss")), subject);
        var content = contents.find(List.of(id)).content(id);
        if (content == null
                || !content.mediaType().equals(MediaTypes.IDENTITY)
                || !content.platform().equals(PlatformId.REGISTRY.toString())) {
            return null;
        }
        return mapper.readValue(content.bytes().getData(), Identity.class).person();
    }

    /// The identity content's identifier: a function of issuer and subject that tells neither.
    static String identity(String issuer, String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "|" + subject).getBytes(StandardCharsets.UTF_8));
            return UUID.nameUUIDFromBytes(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
