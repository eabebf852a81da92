package dev.kabao.wallet.sandbox.money;

import static dev.kabao.wallet.sandbox.money.Till.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.card.BindingRules;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.crypto.KeyringVault;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.internal.commit.Committer;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.SafeIssuer;
import dev.kabao.wallet.internal.platform.Turns;
import dev.kabao.wallet.internal.resolve.Resolver;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.sandbox.Fault;
import dev.kabao.wallet.sandbox.FaultPoint;
import dev.kabao.wallet.spi.fee.FeeSchedule;
import dev.kabao.wallet.spi.limit.LimitPolicy;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.TimeOrderedIds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a patient resolver does about a bank that does not answer. */
@Timeout(60)
class SilentBankTest {
  private static final int GIVEN_UP = 8;

  @TempDir private Path folder;
  private Town town;
  private Till till;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, platform -> platform.limits(LimitPolicy.NONE));
    till = town.till;
  }

  @AfterEach
  void close() {
    town.close();
  }

  private Platform platform() {
    try (Secret passphrase = Secret.of("open sesame 2026")) {
      return new Platform(
          till.store,
          new Committer(till.store),
          KeyringVault.openOrCreate(folder.resolve("keyring"), passphrase, Suite.INTL_2026),
          Map.of(WeBank.CODE, new SafeIssuer(town.wire)),
          BinDirectory.china(),
          BindingRules.DEFAULT,
          LimitPolicy.NONE,
          FeeSchedule.FREE,
          new Turns(),
          town.clock,
          ZoneOffset.UTC,
          URI.create("https://pay.example"),
          TimeOrderedIds.secure(town.clock));
    }
  }

  @Test
  void aSilentBankIsLeftAloneForWhatIsAskedAboutOnceMoreToo() {
    String phone = till.phone();
    Wallet wallet = till.session(0, till.wallet(phone));
    CardId card = town.bind(wallet, phone, town.issueCard(phone, yuan("500.00")));
    for (int i = 0; i < GIVEN_UP; i++) {
      town.fault(FaultPoint.DEBIT, Fault.parse("drop-before"), 1);
      wallet
          .payments()
          .pay(
              till.request(),
              PayRequest.of(FundingSource.card(card), "shop", yuan("1.00").plus(yuan(i))));
    }
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    assertThat(till.desk(0).resolve().decided()).isEqualTo(GIVEN_UP);
    town.clock.advance(Town.WINDOW.plusSeconds(1));
    town.stopBank();
    int before = town.wire.questions();
    Resolver resolver = new Resolver(platform());
    resolver.due();
    assertThat(town.wire.questions() - before).isEqualTo(5);
    // The next run begins with those who were left.
    resolver.due();
    assertThat(town.wire.questions() - before).isEqualTo(GIVEN_UP);
  }
}
