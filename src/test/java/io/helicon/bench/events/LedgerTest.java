package io.helicon.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = new Ledger();

    @Test
    void everythingOnceAndInOrderIsClean() {
        // When
        long fresh = accepted(0, 1, 2, 3);

        // Then
        assertThat(fresh).isEqualTo(4);
        assertThat(ledger.after(4)).isEqualTo(Account.CLEAN);
    }

    @Test
    void whatIsSkippedOrMissingAtTheEndIsLost() {
        // When
        long fresh = accepted(0, 3, 4);

        // Then
        assertThat(fresh).isEqualTo(3);
        assertThat(ledger.after(7)).isEqualTo(new Account(4, 0, 0, 0));
    }

    @Test
    void nothingReceivedIsAllLost() {
        assertThat(ledger.after(7)).isEqualTo(new Account(7, 0, 0, 0));
    }

    @Test
    void whatComesAgainIsDoubled() {
        // When
        long fresh = accepted(0, 1, 1, 2, 0);

        // Then
        assertThat(fresh).isEqualTo(3);
        assertThat(ledger.after(3)).isEqualTo(new Account(0, 2, 0, 0));
    }

    @Test
    void whatComesAfterItsSuccessorIsLateAndNotLost() {
        // When
        long fresh = accepted(0, 2, 1, 3);

        // Then
        assertThat(fresh).isEqualTo(4);
        assertThat(ledger.after(4)).isEqualTo(new Account(0, 0, 1, 0));
    }

    @Test
    void aLateOneThatComesTwiceIsDoubledToo() {
        // When
        long fresh = accepted(3, 1, 1, 0);

        // Then
        assertThat(fresh).isEqualTo(3);
        assertThat(ledger.after(4)).isEqualTo(new Account(1, 1, 2, 0));
    }

    private long accepted(long... numbers) {
        return LongStream.of(numbers).filter(ledger::accept).count();
    }
}
