package org.baraza.governance.access;

import static org.baraza.governance.access.Refusal.Reason.KEY_MISSING;
import static org.baraza.governance.access.Refusal.Reason.NOT_AN_OPERATOR;
import static org.baraza.governance.access.Refusal.Reason.NOT_YOURS;
import static org.baraza.governance.access.Refusal.Reason.SEAT_MISSING;
import static org.baraza.governance.access.Refusal.Reason.UNKNOWN;
import static org.baraza.governance.access.Refusal.Reason.VERSION_MALFORMED;
import static org.baraza.governance.access.Refusal.Reason.VERSION_MISSING;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.acts.Right;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// The door: reads what an operation declares and lets in whom the record allows. What declares nothing stays shut.
@Component
class Gate implements HandlerInterceptor {
    static final String SEAT_HEADER = "Baraza-Seat";
    static final String KEY_HEADER = "Idempotency-Key";
    private static final String REALM_ACCESS = "realm_access";
    private static final String OPERATOR = "operator";
    private static final String PERSON = Gate.class.getName() + ".person";
    private static final String ACT = Gate.class.getName() + ".act";
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private final People people;
    private final PlatformRegister platforms;
    private final MembershipRegister membership;
    private final Locks locks;

    Gate(People people, PlatformRegister platforms, MembershipRegister membership, Locks locks) {
        this.people = people;
        this.platforms = platforms;
        this.membership = membership;
        this.locks = locks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod operation)) {
            return true;
        }
        var access = operation.getMethodAnnotation(Access.class);
        if (access == null) {
            if (operation.getBeanType().getName().startsWith("org.baraza.")) {
                throw new Refusal(NOT_YOURS);
            }
            return true;
        }
        if (access.value() == Level.PUBLIC) {
            return true;
        }
        var person = caller();
        request.setAttribute(PERSON, person);
        var platform = platform(request);
        var seat = switch (access.value()) {
            case PUBLIC, ACCOUNT -> null;
            case OPERATOR -> {
                requireOperator(platform, person);
                yield null;
            }
            case SEAT, VOTING_SEAT, OFFICE -> enter(access, platform, person, request);
        };
        if (!request.getMethod().equals("GET")) {
            request.setAttribute(ACT, act(request, access, person, platform, seat));
        }
        return true;
    }

    static PersonId person(HttpServletRequest request) {
        return attribute(request, PERSON, PersonId.class);
    }

    static Act act(HttpServletRequest request) {
        return attribute(request, ACT, Act.class);
    }

    private static <T> T attribute(HttpServletRequest request, String name, Class<T> type) {
        var value = request.getAttribute(name);
        if (value == null) {
            throw new IllegalStateException(
                    "the operation declares no access that would give a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private PersonId caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            var issuer = token.getToken().getClaimAsString(JwtClaimNames.ISS);
            var subject = token.getToken().getSubject();
            if (issuer != null && subject != null) {
                return people.of(issuer, subject);
            }
        }
        throw new IllegalStateException("the filter chain lets nobody come here without a token");
    }

    private static PlatformId platform(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var text = variables instanceof Map<?, ?> map ? map.get("platform") : null;
        if (text == null) {
            return PlatformId.REGISTRY;
        }
        return uuid(text.toString()).map(PlatformId::new).orElseThrow(() -> new Refusal(UNKNOWN));
    }

    /// Reads the only right that the record does not give. Somebody else learns no more from the refusal than from any.
    private void requireOperator(PlatformId platform, PersonId person) {
        var registered = platforms.platform(platform).orElseThrow(() -> new Refusal(UNKNOWN));
        if (!isOperator()) {
            throw new Refusal(
                    registered.visibility() == Visibility.MEMBERS && !membership.hasSeatIn(platform, person)
                            ? UNKNOWN
                            : NOT_AN_OPERATOR);
        }
    }

    private static boolean isOperator() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getToken().getClaim(REALM_ACCESS) instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles
                && roles.contains(OPERATOR);
    }

    private HeldSeat enter(Access access, PlatformId platform, PersonId person, HttpServletRequest request) {
        var registered = platforms.platform(platform).orElseThrow(() -> new Refusal(UNKNOWN));
        if (registered.visibility() == Visibility.MEMBERS && !membership.hasSeatIn(platform, person)) {
            throw new Refusal(UNKNOWN);
        }
        var named = request.getHeader(SEAT_HEADER);
        if (named == null) {
            throw new Refusal(SEAT_MISSING);
        }
        var seat = uuid(named).map(SeatId::new).orElseThrow(() -> new Refusal(NOT_YOURS));
        return holder(access, platform, person, membership.heldSeat(seat));
    }

    /// The seat, if this person holds it on this platform now and it may do this.
    private HeldSeat holder(Access access, PlatformId platform, PersonId person, Optional<HeldSeat> seat) {
        var held = seat.filter(
                        one -> one.platform().equals(platform) && one.person().equals(person))
                .orElseThrow(() -> new Refusal(NOT_YOURS));
        var allowed = switch (access.value()) {
            case PUBLIC, ACCOUNT, SEAT -> true;
            case OPERATOR -> false;
            case VOTING_SEAT -> held.kind() == SeatKind.DELEGATE;
            case OFFICE -> office(access, held.seat()) != null;
        };
        if (!allowed) {
            throw new Refusal(NOT_YOURS);
        }
        return held;
    }

    private @Nullable Office office(Access access, SeatId seat) {
        var held = membership.officesOf(seat);
        return Arrays.stream(access.offices())
                .filter(held::contains)
                .findFirst()
                .orElse(null);
    }

    private Act act(
            HttpServletRequest request, Access access, PersonId person, PlatformId platform, @Nullable HeldSeat seat) {
        var key = Optional.ofNullable(request.getHeader(KEY_HEADER))
                .flatMap(Gate::uuid)
                .orElseThrow(() -> new Refusal(KEY_MISSING));
        var actor = seat == null
                ? Actor.of(person)
                : new Actor(
                        person.toString(),
                        seat.seat(),
                        access.value() == Level.OFFICE ? office(access, seat.seat()) : null);
        return new Act(
                person,
                actor,
                platform,
                key,
                BoundedBody.fingerprint(request),
                access.version() ? expectedVersion(request) : null,
                new GivenRight(access, platform, person, seat));
    }

    /// Between the door and the writing a seat may end or an office change hands.
    private final class GivenRight implements Right {
        private final Access access;
        private final PlatformId platform;
        private final PersonId person;
        private final @Nullable HeldSeat given;

        GivenRight(Access access, PlatformId platform, PersonId person, @Nullable HeldSeat given) {
            this.access = access;
            this.platform = platform;
            this.person = person;
            this.given = given;
        }

        @Override
        public void recheck() {
            if (given != null) {
                locks.seatStays(given.seat());
                recheck(membership.heldSeat(given.seat()));
            }
        }

        @Override
        public void recheck(Optional<HeldSeat> seat) {
            if (given != null) {
                var _ = holder(access, platform, person, seat);
            }
        }
    }

    private static long expectedVersion(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new Refusal(VERSION_MISSING);
        }
        var match = VERSION.matcher(header);
        if (!match.matches()) {
            throw new Refusal(VERSION_MALFORMED);
        }
        return Long.parseLong(match.group(1));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
