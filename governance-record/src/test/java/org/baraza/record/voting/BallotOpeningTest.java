package org.baraza.record.voting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baraza.record.Json;
import org.baraza.record.membership.SeatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotOpeningTest {
    private static final VoteId VOTE = VoteId.of("0197b1c4-0007-7000-8000-000000000007");
    private static final SeatId SEAT = SeatId.of("0197b1c4-0003-7000-8000-000000000003");
    private static final String SALT = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    /// Calculated outside this program: SHA-256 over the bytes 00 to 1f and
    /// `{"choice":"for","rollEntry":"…0003","schema":"baraza.ballot/1","vote":"…0007"}`.
    @ParameterizedTest
    @CsvSource({
        "FOR,be445ae5522f82a32e9e61a6b73ac9f45ebb19680d337c42aaf7fb41a758684a",
        "AGAINST,08c9dcac23af1f3792eebf80960a8456731cb465a620ccf7056bd94220e9a1e1",
        "ABSTAIN,98224c25633483f46cdfc5808d5db7a5e5e2ef26ca0a71ff4675cbed0f70d6b9"
    })
    void a_commitment_is_what_anybody_can_calculate(Choice choice, String commitment) {
        assertThat(new BallotOpening(SEAT, choice, SALT).commitment(VOTE)).isEqualTo(commitment);
    }

    @Test
    void a_commitment_belongs_to_one_vote_one_entry_of_the_roll_and_one_salt() {
        var commitment = new BallotOpening(SEAT, Choice.FOR, SALT).commitment(VOTE);
        var otherVote = VoteId.of("0197b1c4-0008-7000-8000-000000000008");
        var otherSeat = SeatId.of("0197b1c4-0004-7000-8000-000000000004");
        assertThat(List.of(
                        new BallotOpening(SEAT, Choice.FOR, SALT).commitment(otherVote),
                        new BallotOpening(otherSeat, Choice.FOR, SALT).commitment(VOTE),
                        new BallotOpening(SEAT, Choice.FOR, SALT.replace("1f", "20")).commitment(VOTE)))
                .doesNotContain(commitment)
                .doesNotHaveDuplicates();
    }

    /// Calculated outside this program: SHA-256 over the bytes 00 to 1f and
    /// `{"schema":"baraza.ballot-mark/1","vote":"…0007"}`.
    @Test
    void a_mark_is_found_by_the_salt_alone_and_tells_neither_seat_nor_choice() {
        var mark = "a9adae16393d14a8c3f722abcd41af0cde77ce265c4ac897821c420030a6ed9f";
        assertThat(new BallotOpening(SEAT, Choice.FOR, SALT).mark(VOTE)).isEqualTo(mark);
        var otherSeat = SeatId.of("0197b1c4-0004-7000-8000-000000000004");
        assertThat(new BallotOpening(otherSeat, Choice.AGAINST, SALT).mark(VOTE))
                .isEqualTo(mark);
        assertThat(new BallotOpening(SEAT, Choice.FOR, SALT.replace("1f", "20")).mark(VOTE))
                .isNotEqualTo(mark);
        assertThat(new BallotOpening(SEAT, Choice.FOR, SALT).mark(new VoteId(SEAT.value())))
                .isNotEqualTo(mark);
    }

    @Test
    void a_salt_that_is_not_hexadecimal_opens_nothing() {
        var opening = new BallotOpening(SEAT, Choice.FOR, "no salt");
        assertThatThrownBy(() -> opening.commitment(VOTE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openings_are_written_as_canonical_json_and_read_again() {
        var openings = new BallotOpening.Openings(List.of(new BallotOpening(SEAT, Choice.ABSTAIN, SALT)));
        assertThat(openings.bytes())
                .asString(UTF_8)
                .isEqualTo("{\"openings\":[{\"choice\":\"abstain\",\"rollEntry\":\"" + SEAT + "\",\"salt\":\"" + SALT
                        + "\"}]}");
        assertThat(Json.MAPPER.readValue(openings.bytes(), BallotOpening.Openings.class))
                .isEqualTo(openings);
    }
}
