package org.baraza.query.voting;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.baraza.query.access.Access;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.Json;
import org.bson.Document;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The count of an election, and files with which anybody can count a vote again. Refused while the vote is
/// open.
@RestController
class BallotFilesController {
    private static final List<String> NEEDED = List.of(VotesProjection.VIEW, Proposals.VIEW, Platforms.VIEW);
    private static final String BLT = "text/plain;charset=utf-8";
    private static final String CSV = "text/csv;charset=utf-8";
    private final Votes votes;
    private final Elections elections;
    private final BallotFiles files;
    private final Freshness freshness;

    BallotFilesController(Votes votes, Elections elections, BallotFiles files, Freshness freshness) {
        this.votes = votes;
        this.elections = elections;
        this.files = files;
        this.freshness = freshness;
    }

    /// How an election was counted, round by round.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/count")
    @Access(Access.Level.READER)
    WholeCount voteCount(@PathVariable UUID platform, @PathVariable UUID vote) {
        return Json.MAPPER.readValue(count(platform, vote), WholeCount.class);
    }

    /// The same as a file: the very bytes of which the record has the hash.
    @GetMapping(path = "/api/platforms/{platform}/votes/{vote}/count.json", produces = MediaType.ALL_VALUE)
    @Access(Access.Level.READER)
    ResponseEntity<byte[]> voteCountFile(@PathVariable UUID platform, @PathVariable UUID vote) {
        var bytes = count(platform, vote);
        return file(vote, "count.json").contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    /// The ballots of an election in the BLT format.
    @GetMapping(path = "/api/platforms/{platform}/votes/{vote}/ballots.blt", produces = BLT)
    @Access(Access.Level.READER)
    ResponseEntity<InputStreamResource> voteBallotsBlt(@PathVariable UUID platform, @PathVariable UUID vote) {
        var body = read(platform, vote, found -> files.blt(platform.toString(), found));
        return file(vote, "ballots.blt")
                .contentType(MediaType.parseMediaType(BLT))
                .body(new InputStreamResource(body));
    }

    /// The ballots of a vote, one a row.
    @GetMapping(path = "/api/platforms/{platform}/votes/{vote}/ballots.csv", produces = CSV)
    @Access(Access.Level.READER)
    ResponseEntity<InputStreamResource> voteBallotsCsv(@PathVariable UUID platform, @PathVariable UUID vote) {
        var body = read(platform, vote, found -> files.csv(platform.toString(), found));
        return file(vote, "ballots.csv")
                .contentType(MediaType.parseMediaType(CSV))
                .body(new InputStreamResource(body));
    }

    private byte[] count(UUID platform, UUID vote) {
        return read(platform, vote, elections::count);
    }

    private <T> T read(UUID platform, UUID vote, Function<Document, T> what) {
        return freshness.read(null, NEEDED, () -> what.apply(votes.noLongerOpen(platform.toString(), vote.toString())));
    }

    private static ResponseEntity.BodyBuilder file(UUID vote, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(vote.toString().substring(0, 8) + "-" + name)
                                .build()
                                .toString());
    }
}
