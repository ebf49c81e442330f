package org.baraza.record.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// A platform's constitution, as data.
///
/// @param schema `baraza.charter/1`
/// @param zone IANA name of the time zone in which its periods are calendar days
/// @param summary who decides together about what, in the body's own words
/// @param emptyConstituency what becomes of the share of a constituency without entries on the roll
/// @param silentConstituency what becomes of the share of one that has entries, none of which takes part; absent for
///     [SilentConstituency#STAYS_SILENT]
/// @param constituencies those the whole body is made of; each may be made of further ones
/// @param groups of members that rules name; absent when none does
/// @param succession who takes over an office that lost its holder; absent when nobody does
/// @param membership which members vote; absent when every member does
/// @param assemblies how members meet; absent when the record does not follow their meetings
public record Charter(
        String schema,
        String zone,
        Visibility visibility,
        String summary,
        EmptyConstituency emptyConstituency,
        @Nullable SilentConstituency silentConstituency,
        List<Constituency> constituencies,
        @Nullable List<Group> groups,
        List<DecisionType> decisionTypes,
        @Nullable List<Succession> succession,
        @Nullable MembershipRules membership,
        @Nullable AssemblyRules assemblies) {
    public static final String SCHEMA = "baraza.charter/1";

    /// Takes nothing for something else: what the text says and what is applied must be the same.
    private static final ObjectReader READER = Json.MAPPER
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(Fraction.class, new WrittenFraction()))
            .withCoercionConfig(LogicalType.Textual, Charter::nothingCoerced)
            .withCoercionConfig(LogicalType.Enum, Charter::nothingCoerced)
            .build()
            .readerFor(Charter.class);

    /// A place in the tree of constituencies. Members belong to those that have no parts.
    ///
    /// @param share of the voting weight of what it is a part of, exact; the shares of such neighbours sum to 1
    /// @param roll where its members are listed; absent where it has parts
    /// @param takes the kinds of organisations that may join; absent when every kind may, and where it has parts
    /// @param parts the constituencies it is made of; absent where members belong to it
    /// @param individuals whether people may join for themselves; absent when they may not, and where it has parts
    /// @param weighing how its weight is shared inside; absent when each entry weighs the same,
    ///     and where it has parts
    public record Constituency(
            String id,
            String name,
            Fraction share,
            @Nullable RollKeeping roll,
            @Nullable Set<OrganisationKind> takes,
            @Nullable List<Constituency> parts,
            @Nullable IndividualMembers individuals,
            @Nullable Weighing weighing) {
        /// One that members belong to.
        public Constituency(String id, String name, Fraction share, RollKeeping roll) {
            this(id, name, share, roll, null, null, null, null);
        }

        /// One that is made of others.
        public Constituency(String id, String name, Fraction share, List<Constituency> parts) {
            this(id, name, share, null, null, parts, null, null);
        }

        /// Those within it that members belong to, itself when it has no parts.
        public List<Constituency> leaves() {
            return parts == null
                    ? List.of(this)
                    : parts.stream().flatMap(one -> one.leaves().stream()).toList();
        }

        Stream<Constituency> withParts() {
            var within = parts == null ? Stream.<Constituency>empty() : parts.stream();
            return Stream.concat(Stream.of(this), within.flatMap(Constituency::withParts));
        }

        public boolean takes(OrganisationKind kind) {
            return individuals != IndividualMembers.ONLY && (takes == null || takes.contains(kind));
        }

        public boolean takesIndividuals() {
            return individuals != null;
        }
    }

    /// @param purpose what adopting such a decision does by itself; absent where it does nothing
    /// @param votingDays for ballots: open until the end of this many calendar days after the calling, in the zone;
    ///     absent when the officer who calls the vote names its closing time
    /// @param extension by how much an open vote can be extended; absent when it cannot
    /// @param coSponsors what a draft needs before it is submitted; absent when its proposer suffices
    /// @param quorum what makes the vote valid; absent when any turnout does
    /// @param unmetQuorum what a vote without its quorum is; absent for [UnmetQuorum#NOT_VALID]
    /// @param secondCall for a proposal whose vote had no quorum; absent when it ends with that vote
    /// @param majority what adopts where votes are counted; absent where nothing ever is, see
    ///     [#consentAlone], and in elections
    /// @param tieBreak what happens when as many are for as against; absent for [TieBreak#STATUS_QUO]
    /// @param safeguards what must hold besides, whatever the majority; absent when nothing must
    /// @param proxies how members may let others cast their ballots; absent when they may not
    /// @param proposers which seats may propose it; absent when every seat may, observers too
    /// @param deliberationDays for so many whole calendar days in the zone after the day of its admission
    ///     a proposal is deliberated before it is decided; absent when it can be decided at once
    /// @param ballots what holds of each ballot; absent when it is cast once and stands
    /// @param consent what a maintained objection does; absent when it leaves the decision to the majority
    /// @param election how options are chosen between; absent where one text is adopted or not
    public record DecisionType(
            String id,
            String name,
            @Nullable Purpose purpose,
            Set<WayOfDeciding> ways,
            @Nullable Integer votingDays,
            @Nullable Extension extension,
            @Nullable CoSponsors coSponsors,
            @Nullable Rule quorum,
            @Nullable UnmetQuorum unmetQuorum,
            @Nullable SecondCall secondCall,
            @Nullable Rule majority,
            @Nullable TieBreak tieBreak,
            @Nullable List<Safeguard> safeguards,
            @Nullable Proxies proxies,
            @Nullable Proposers proposers,
            @Nullable Integer deliberationDays,
            @Nullable Ballots ballots,
            @Nullable Consent consent,
            @Nullable ElectionRules election) {
        /// What holds for a vote of this type. On its second call another quorum does, and there is no third.
        ///
        /// @param call 1 or 2
        public DecisionType atCall(int call) {
            if (call == 1 || secondCall == null) {
                return this;
            }
            return new DecisionType(
                    id,
                    name,
                    purpose,
                    ways,
                    votingDays,
                    extension,
                    coSponsors,
                    secondCall.quorum(),
                    null,
                    null,
                    majority,
                    tieBreak,
                    safeguards,
                    proxies,
                    proposers,
                    deliberationDays,
                    ballots,
                    consent,
                    election);
        }

        /// Whether such a decision comes about by consent and in no other way, so that nothing is ever counted.
        public boolean consentAlone() {
            return consent != null && ways.equals(Set.of(WayOfDeciding.DECLARATION));
        }

        /// Whether a lot is committed to at the call and drawn at the closing.
        public boolean drawsLots() {
            return tieBreak == TieBreak.LOT || (election != null && election.drawsLots());
        }

        /// Whether options are chosen between.
        public boolean elects() {
            return election != null;
        }

        /// What adopts in a vote.
        ///
        /// @throws NullPointerException where nothing is ever counted, and in elections
        public Rule counted() {
            return Objects.requireNonNull(majority, "what is counted has a majority");
        }

        /// From when on a proposal can be decided.
        ///
        /// @param admittedAt absent before it is admitted
        /// @return absent where it can be decided as soon as it is admitted
        public @Nullable Instant decidableFrom(@Nullable Instant admittedAt, String zone) {
            if (deliberationDays == null || admittedAt == null) {
                return null;
            }
            return admittedAt
                    .atZone(ZoneId.of(zone))
                    .toLocalDate()
                    .plusDays(deliberationDays + 1L)
                    .atStartOfDay(ZoneId.of(zone))
                    .toInstant();
        }

        /// Whether a ballot can be replaced until closing.
        public boolean ballotsChange() {
            return ballots != null && Boolean.TRUE.equals(ballots.changeable());
        }

        /// Whether members may vote on paper.
        public boolean takesPaper() {
            return ballots != null && Boolean.TRUE.equals(ballots.paper());
        }

        /// Who learns how somebody voted.
        public Secrecy secrecyOfBallots() {
            return ballots == null || ballots.secrecy() == null ? Secrecy.OPEN : ballots.secrecy();
        }

        public boolean amendsCharter() {
            return purpose == Purpose.AMENDS_CHARTER;
        }

        /// Whether one of its rules is measured against members rather than entries of the roll.
        public boolean countsMembers() {
            return rules().anyMatch(Rule::countsMembers);
        }

        /// The identifiers of the groups that its rules speak of.
        public Set<String> groups() {
            return rules().flatMap(Rule::groups).collect(Collectors.toCollection(TreeSet::new));
        }

        /// Whether one of its rules is measured by weight.
        public boolean countsWeight() {
            return rules().anyMatch(Rule::countsWeight);
        }

        /// All that it is decided by: those of the second call too.
        Stream<Rule> rules() {
            var rules = Stream.concat(
                    Stream.ofNullable(majority),
                    safeguards == null ? Stream.empty() : safeguards.stream().map(Safeguard::holds));
            var quorums = Stream.of(quorum, secondCall == null ? null : secondCall.quorum())
                    .filter(Objects::nonNull);
            return Stream.concat(quorums, rules);
        }
    }

    /// A proposal whose vote had no quorum can be put to the vote once more, as members' meetings are called again when
    /// too few came.
    ///
    /// @param quorum what makes that vote valid; absent when any turnout does
    public record SecondCall(@Nullable Rule quorum) {}

    /// @param changeable whether the last ballot of an entry before closing counts; absent when its
    ///     first one stands
    /// @param secrecy who learns how somebody voted; absent for [Secrecy#OPEN]
    /// @param paper whether members may vote on paper, which two clerks enter; absent when they may not
    public record Ballots(
            @Nullable Boolean changeable,
            @Nullable Secrecy secrecy,
            @Nullable Boolean paper) {}

    /// A member gives its ballot in one vote to another seat on the roll, its holder. Nobody passes
    /// one on.
    ///
    /// @param cap for how many members one holder votes, at most
    /// @param override whether whoever gave one may vote all the same, and that ballot counts instead
    ///     of the holder's
    /// @param withinConstituency whether the holder is of the same constituency; absent when it need
    ///     not be
    public record Proxies(
            int cap, boolean override, @Nullable Boolean withinConstituency) {
        public boolean stayWithin() {
            return Boolean.TRUE.equals(withinConstituency);
        }
    }

    /// What protects a group from being outvoted or left out. A decision that fails one is not valid.
    ///
    /// @param id as findings name it
    /// @param guards absent for [Guards#DECISION]
    /// @param holds the rule that must hold
    public record Safeguard(
            String id, String name, @Nullable Guards guards, Rule holds) {}

    /// Members that a rule speaks of together, whatever constituency they belong to.
    ///
    /// @param kinds its members are organisations of these kinds; absent for a group of people
    /// @param attribute its members are people who say this of themselves; absent for a group of organisations
    /// @param maximumAge the greatest age at which somebody is of the youth; absent for any other attribute
    public record Group(
            String id,
            String name,
            @Nullable Set<OrganisationKind> kinds,
            @Nullable PersonalAttribute attribute,
            @Nullable Integer maximumAge) {
        /// Of organisations.
        public Group(String id, String name, Set<OrganisationKind> kinds) {
            this(id, name, kinds, null, null);
        }

        /// Whether it is of people, who are counted and never named.
        public boolean ofPeople() {
            return attribute != null;
        }

        /// The kinds of organisations in it; none where it is of people.
        public Set<OrganisationKind> kindsOfMembers() {
            return kinds == null ? Set.of() : kinds;
        }
    }

    /// Each member counts once, and the proposer's own organisation not at all.
    ///
    /// @param count how many members support the draft, at least
    /// @param constituencies from how many different ones, of those the body is made of, these are at least
    /// @param withProposer whether the proposer's own constituency counts among those; absent when it does not
    public record CoSponsors(
            int count, int constituencies, @Nullable Boolean withProposer) {
        public boolean countsProposer() {
            return Boolean.TRUE.equals(withProposer);
        }
    }

    /// @param times how often a vote is extended, at most
    /// @param by how much later than before it closes each time, at most: an ISO-8601 duration of weeks,
    ///     or of days, hours and minutes. Days are calendar days in the charter's zone
    public record Extension(int times, String by) {
        boolean isWritten() {
            return new WrittenDuration(by).isWritten();
        }

        /// The latest closing that an extension may name.
        ///
        /// @param closesAt until now
        public Instant latest(Instant closesAt, String zone) {
            return new WrittenDuration(by).after(closesAt, zone);
        }
    }

    /// Who takes over an office until somebody is appointed.
    ///
    /// @param successors the holder of the first of these offices that has one
    public record Succession(Office office, List<Office> successors) {}

    /// Reads a charter and refuses what it does not know.
    ///
    /// @throws ContradictoryCharter naming everything that is wrong with it
    public static Charter read(String json) {
        final @Nullable Charter charter;
        try {
            charter = READER.readValue(json);
        } catch (JacksonException e) {
            throw new ContradictoryCharter(List.of(Contradiction.unreadable(e)));
        }
        var contradictions = CharterReview.of(charter);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryCharter(contradictions);
        }
        return charter;
    }

    private static void nothingCoerced(MutableCoercionConfig config) {
        for (var shape : List.of(
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean,
                CoercionInputShape.EmptyString)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    public @Nullable DecisionType decisionType(String id) {
        return decisionTypes.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// The offices whose holder takes over this one, in their order; none where the charter has no rule for it.
    public List<Office> successors(Office office) {
        return succession == null
                ? List.of()
                : succession.stream()
                        .filter(one -> one.office() == office)
                        .flatMap(one -> one.successors().stream())
                        .toList();
    }

    /// The offices that have a rule of succession, each after those it looks to: when several fall vacant together,
    /// whoever takes over the one can take over the other.
    public List<Office> inOrderOfSuccession() {
        var ordered = new LinkedHashSet<Office>();
        if (succession != null) {
            succession.forEach(one -> order(one.office(), ordered));
        }
        return List.copyOf(ordered);
    }

    private void order(Office office, Set<Office> ordered) {
        var successors = successors(office);
        successors.forEach(next -> order(next, ordered));
        if (!successors.isEmpty()) {
            ordered.add(office);
        }
    }

    /// The constituency of this identifier, anywhere in the tree.
    public @Nullable Constituency constituency(String id) {
        return tree().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /// The constituencies that members belong to, in the order of the text.
    public List<Constituency> leaves() {
        return constituencies.stream().flatMap(one -> one.leaves().stream()).toList();
    }

    /// Every constituency, each before its parts.
    public Stream<Constituency> tree() {
        return constituencies.stream().flatMap(Constituency::withParts);
    }

    /// Which of the constituencies the whole body is made of holds this one; itself when it is one of those.
    public @Nullable Constituency outermost(String id) {
        return constituencies.stream()
                .filter(one -> one.withParts().anyMatch(within -> within.id().equals(id)))
                .findFirst()
                .orElse(null);
    }

    /// Whether there are constituencies whose entries weigh differently.
    public boolean weighs() {
        return leaves().stream().anyMatch(one -> one.weighing() != null);
    }

    /// What the charter says of members; nothing where it leaves it out.
    public MembershipRules membershipRules() {
        return membership == null ? MembershipRules.NONE : membership;
    }

    /// Whether the group of this identifier is of people.
    public boolean isPersonal(String group) {
        var found = group(group);
        return found != null && found.ofPeople();
    }

    public @Nullable Group group(String id) {
        return groups == null
                ? null
                : groups.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
