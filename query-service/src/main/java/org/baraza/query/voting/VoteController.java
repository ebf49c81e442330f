package org.baraza.query.voting;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.RollSearch;
import org.baraza.query.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VoteController {
    private static final List<String> NEEDED = List.of(VotesProjection.VIEW, Proposals.VIEW, Platforms.VIEW);
    private final Votes votes;
    private final Rolls rolls;
    private final Turnings turnings;
    private final Proxies proxies;
    private final EnteredPapers papers;
    private final Freshness freshness;

    VoteController(
            Votes votes, Rolls rolls, Turnings turnings, Proxies proxies, EnteredPapers papers, Freshness freshness) {
        this.votes = votes;
        this.rolls = rolls;
        this.turnings = turnings;
        this.proxies = proxies;
        this.papers = papers;
        this.freshness = freshness;
    }

    @GetMapping("/api/platforms/{platform}/votes/{vote}")
    @Access(Access.Level.READER)
    Vote vote(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        return freshness.read(version, NEEDED, () -> votes.vote(platform.toString(), vote.toString()));
    }

    /// The smallest change that would have turned its outcome.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/turning")
    @Access(Access.Level.READER)
    Turnings.Turning turning(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        return freshness.read(version, NEEDED, () -> turnings.of(platform.toString(), vote.toString()));
    }

    /// Who may vote, as it was frozen when the vote was called; those whose organisation is called
    /// so, or whose seat begins so, where that is asked for.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/roll")
    @Access(Access.Level.READER)
    RollList voteRoll(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(required = false) @Nullable String constituency,
            @RequestParam(name = "class", required = false) @Nullable String membershipClass,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        var sought = Rolls.Sought.of(constituency, membershipClass, null);
        if (search != null) {
            RollSearch.check(search);
            return freshness.read(version, NEEDED, () -> rolls.search(platform.toString(), vote.toString(), search));
        }
        return freshness.read(version, NEEDED, () -> rolls.roll(platform.toString(), vote.toString(), sought, page));
    }

    /// Who was a member when the vote was called and may not vote, with every reason.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/roll/absences")
    @Access(Access.Level.READER)
    AbsenceList rollAbsences(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(required = false) @Nullable String constituency,
            @RequestParam(name = "class", required = false) @Nullable String membershipClass,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        var sought = Rolls.Sought.of(constituency, membershipClass, reason);
        return freshness.read(
                version, NEEDED, () -> rolls.absences(platform.toString(), vote.toString(), sought, page));
    }

    /// Who may cast whose ballot, or could before it was revoked.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/proxies")
    @Access(Access.Level.READER)
    ProxyList voteProxies(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(required = false) @Nullable UUID seat,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        var of = seat == null ? null : seat.toString();
        return freshness.read(version, NEEDED, () -> proxies.list(platform.toString(), vote.toString(), of, page));
    }

    /// The papers that clerks entered, without what they say.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/papers")
    @Access(Access.Level.READER)
    PaperList votePapers(
            @PathVariable UUID platform,
            @PathVariable UUID vote,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "vote:" + vote);
        return freshness.read(version, NEEDED, () -> papers.list(platform.toString(), vote.toString(), waiting, page));
    }

    /// Whether a seat is on the roll of a vote, and why not.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/roll/seats/{seat}")
    @Access(Access.Level.READER)
    RollStanding rollStandingOfSeat(@PathVariable UUID platform, @PathVariable UUID vote, @PathVariable UUID seat) {
        return freshness.read(null, NEEDED, () -> rolls.ofSeat(platform.toString(), vote.toString(), seat.toString()));
    }

    /// Whether a member is on the roll of a vote, by which seats, and why not.
    @GetMapping("/api/platforms/{platform}/votes/{vote}/roll/members/{member}")
    @Access(Access.Level.READER)
    RollStanding rollStandingOfMember(@PathVariable UUID platform, @PathVariable UUID vote, @PathVariable UUID member) {
        return freshness.read(
                null, NEEDED, () -> rolls.ofMember(platform.toString(), vote.toString(), member.toString()));
    }
}
