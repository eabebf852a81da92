package dev.kabao.wallet.testkit.store;

/**
 * What every {@link dev.kabao.wallet.spi.store.Store} must do, as tests. To run them, implement
 * this interface in a test class and say how to open a store:
 *
 * <pre>{@code
 * class MyStoreTest implements StoreContract {
 *   public Store openEmpty() {
 *     return MyStore.open(newEmptyPlace());
 *   }
 *
 *   public Optional<Store> reopen(Store store) {
 *     store.close();
 *     return Optional.of(MyStore.open(samePlace()));
 *   }
 * }
 * }</pre>
 *
 * <p>Needs JUnit Jupiter and jqwik as test engines. Beside the SPI's own words, the tests fix what
 * those leave open: within one commit all versions are checked before all unique keys; ids are
 * ordered as unsigned bytes; times are kept and compared to the millisecond; a cursor that belongs
 * to another list, and a limit that is out of range, are refused with {@code
 * IllegalArgumentException}. Of one transfer, the first of these is reported that is wrong: its id,
 * its hold, the hold's expiry, the amount that the hold has left, the flags of the account that
 * loses, those of the account that gains (closed before frozen), the floor, the ceiling, and the
 * range of 64 bits. An owner who cannot be closed is reported by the first account that is not
 * empty, by asset and then by the letter of its kind.
 *
 * <p>What no suite can show is durability against a crash; a durable store needs a test that kills
 * its process under load.
 */
public interface StoreContract
    extends DocumentContract,
        ClaimContract,
        LedgerContract,
        HoldContract,
        CaptureContract,
        CeilingContract,
        FlagContract,
        BooksContract,
        PagingContract,
        TallyContract,
        WalkContract,
        BatchContract,
        ModelContract,
        JournalContract,
        ConcurrencyContract,
        MoneyRaceContract,
        LifecycleContract,
        DurabilityContract {}
