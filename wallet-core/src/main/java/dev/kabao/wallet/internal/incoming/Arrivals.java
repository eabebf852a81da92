package dev.kabao.wallet.internal.incoming;

import dev.kabao.wallet.incoming.IncomingTransfer;
import dev.kabao.wallet.internal.doc.IncomingBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.payment.Amounts;
import dev.kabao.wallet.internal.payment.BankTopUps;
import dev.kabao.wallet.internal.platform.BankReferences;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.ledger.Transfer;
import dev.kabao.wallet.spi.issuer.IssuerNotice.MoneyReceived;
import dev.kabao.wallet.spi.store.Commit;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.spi.store.Event;
import dev.kabao.wallet.value.WalletException;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in bank transfers, each once, whoever tells of it first and however often: its id follows
 * from the bank's own name for it, and a commit that would make it a second time cannot stand.
 */
public final class Arrivals {
  /** Whose events are those of money that is nobody's yet. */
  static final WalletId NOBODY = new WalletId(new UUID(0, 0));

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int V = 1;
  private static final int TRIES = 40;

  private final Platform platform;
  private final WalletDocs wallets;
  private final BankTopUps topUps;
  private final Transfers transfers;

  /** The bank transfers of one platform. */
  public Arrivals(Platform platform) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.topUps = new BankTopUps(platform);
    this.transfers = new Transfers(platform);
  }

  /** The id of a bank transfer. */
  public static UUID idOf(String issuer, String reference) {
    return NamedIds.of("incoming", issuer, reference);
  }

  /** When a transfer came in, by its bank's clock; empty if there is none with this id. */
  public OptionalLong receivedAt(UUID id) {
    return transfers.find(id).stream().mapToLong(known -> known.at().toEpochMilli()).findFirst();
  }

  /**
   * Takes a transfer in: credits it, or lets it wait for a person. One that is known is left as it
   * is, whatever the notice says.
   *
   * @param issuer the bank's code; it must be set up
   * @return whether it was not known before
   */
  public boolean take(String issuer, MoneyReceived notice) {
    UUID id = idOf(issuer, notice.issuerReference());
    for (int i = 0; i < TRIES; i++) {
      Optional<IncomingTransfer> known = transfers.find(id);
      if (known.isPresent()) {
        compare(known.get(), notice);
        return false;
      }
      if (keep(id, issuer, notice)) {
        return true;
      }
    }
    throw Platform.contention("incoming transfer");
  }

  /** Whether it was kept; if not, somebody else was first. */
  private boolean keep(UUID id, String issuer, MoneyReceived notice) {
    Optional<WalletId> wallet =
        BankReferences.find(notice.remark())
            .flatMap(wallets::ofReference)
            .filter(WalletDocs::isOpen)
            .map(Stored::id)
            .map(WalletId::new);
    Optional<CommitOutcome> credited =
        wallet.flatMap(owner -> credit(received(id, issuer, notice), owner));
    return isKept(credited.orElseGet(() -> waitInTurn(id, issuer, notice)));
  }

  /** Credits the wallet; empty if a person has to look at it. */
  private Optional<CommitOutcome> credit(BankTopUps.Received received, WalletId wallet) {
    try {
      // A wallet may take nothing in.
      return Optional.of(topUps.credit(received, wallet))
          .filter(outcome -> !(outcome instanceof CommitOutcome.AccountBlocked));
    } catch (WalletException e) {
      throw e;
    } catch (RuntimeException e) {
      // The host's own fees have a fault: the money is here all the same. The class only, since a
      // foreign message may hold what must not be logged.
      LOG.error(
          "A transfer of issuer {} cannot be credited and waits: {}, {}",
          received.issuer(),
          received.id(),
          e.getClass().getName());
      return Optional.empty();
    }
  }

  private CommitOutcome waitInTurn(UUID id, String issuer, MoneyReceived notice) {
    return platform.turns().keys().wrapAndKeep(() -> wait(id, issuer, notice));
  }

  private CommitOutcome wait(UUID id, String issuer, MoneyReceived notice) {
    Instant now = platform.clock().instant();
    String currency = notice.amount().getCurrencyUnit().getCode();
    long amount = Amounts.minorUnits(notice.amount());
    SealedRemark remark = SealedRemark.of(platform, id, notice.remark());
    IncomingBody body =
        new IncomingBody(
            V,
            issuer,
            notice.issuerReference(),
            currency,
            amount,
            remark.dataKey(),
            remark.sealed(),
            null,
            notice.at().toEpochMilli(),
            now.toEpochMilli(),
            now.toEpochMilli(),
            Map.of());
    Transfer arrival =
        new Transfer.Post(
            BankTopUps.arrival(id),
            AccountId.issuer(issuer, currency),
            AccountId.suspense(currency),
            amount);
    return platform
        .committer()
        .commit(
            new Commit(
                now,
                Optional.empty(),
                List.of(Transfers.waits(id, body)),
                List.of(arrival),
                List.of(new Event("incoming.waiting", NOBODY, id))));
  }

  static BankTopUps.Received received(UUID id, String issuer, MoneyReceived notice) {
    return new BankTopUps.Received(
        id, issuer, notice.issuerReference(), notice.amount(), notice.at().toEpochMilli());
  }

  private static boolean isKept(CommitOutcome outcome) {
    if (outcome instanceof CommitOutcome.Applied) {
      return true;
    }
    if (outcome instanceof CommitOutcome.StaleDocument
        || outcome instanceof CommitOutcome.TransferExists) {
      return false;
    }
    throw new IllegalStateException("A bank transfer's commit cannot end as " + outcome + ".");
  }

  private static void compare(IncomingTransfer known, MoneyReceived notice) {
    if (!known.amount().equals(notice.amount())) {
      LOG.error(
          "Issuer {} tells of a transfer {} anew, with another amount; the first one stands.",
          known.issuer(),
          known.id());
    }
  }
}
