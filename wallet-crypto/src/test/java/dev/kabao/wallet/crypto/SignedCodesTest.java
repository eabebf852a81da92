package dev.kabao.wallet.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.collect.code.CodeProblem;
import dev.kabao.wallet.collect.code.PlatformKeys;
import dev.kabao.wallet.collect.code.RequestCodes;
import dev.kabao.wallet.collect.code.RequestOpened;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.collect.code.SignedRequest;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Payment requests, signed and checked by the vault that is shipped. */
class SignedCodesTest {
  private static final RequestCodes CODES = new RequestCodes(URI.create("https://pay.example/pay"));
  private static final RequestTicket TICKET =
      new RequestTicket(
          "pay.example",
          new UUID(0x0192_0000_0000_7000L, 7),
          CurrencyUnit.of("CNY"),
          Optional.of(Money.parse("CNY 18.50")),
          "张唯一的面馆",
          false,
          Instant.parse("2026-11-23T04:00:00Z"),
          "午餐");

  @ParameterizedTest
  @EnumSource(Suite.class)
  void aRequestOpensOnAPlatformThatKnowsTheKeyAndOnNoOther(Suite suite) {
    try (KeyringVault payee = vault(suite, 1);
        KeyringVault payer = vault(Suite.INTL_2026, 2)) {
      SignedRequest signed = SignedRequest.by(payee, TICKET);
      for (String text : new String[] {CODES.code(signed), CODES.link(signed).toString()}) {
        assertThat(CODES.open(text, knowing(payee.verifyKey()), payer::verify))
            .isEqualTo(new RequestOpened.Valid(TICKET));
        assertThat(CODES.open(text, knowing(payer.verifyKey()), payer::verify))
            .isEqualTo(new RequestOpened.Invalid(CodeProblem.KEY_UNKNOWN));
      }
    }
  }

  private static KeyringVault vault(Suite suite, long seed) {
    try (Keyring keyring = Keyring.generate(suite, new SeededRandom(seed))) {
      return new KeyringVault(keyring, VaultOptions.defaults());
    }
  }

  private static PlatformKeys knowing(VerifyKey key) {
    return (platform, keyId) -> Optional.of(key);
  }
}
