package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.spi.issuer.Issuer;
import java.io.IOException;
import java.security.SecureRandom;

/** A second platform at the same bank. */
final class OtherPlatform {
  private OtherPlatform() {}

  static Issuer register(TestBank bank, String id) throws IOException {
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    BankOnboarding onboarding =
        BankOnboarding.at(bank.bank().uri(), bank.clock, new SecureRandom());
    onboarding.register(onboarding.fetch(), id, keys);
    return HttpIssuer.builder()
        .endpoint(bank.bank().uri())
        .bank(bank.bank().info())
        .platform(id, keys)
        .clock(bank.clock)
        .build();
  }
}
