package dev.kabao.examples.setup;

import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.BankOnboarding;
import dev.kabao.wallet.issuer.http.HttpIssuer;
import dev.kabao.wallet.issuer.http.Registration;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;

/**
 * All that a platform keeps of its dealings with a bank.
 *
 * @param url where the bank listens
 * @param bank who it is and what its public keys are
 * @param platformId the id by which the bank knows the platform
 * @param keys the platform's own keys
 */
public record BankConnection(URI url, BankInfo bank, String platformId, PrivateKeys keys) {

  /**
   * Meets a bank for the first time: trusts what it says of itself, and makes new keys known to it.
   *
   * @throws IOException if it cannot be reached or does not take the platform
   */
  public static BankConnection make(URI url, String platformId) throws IOException {
    BankOnboarding onboarding = BankOnboarding.at(url);
    BankInfo bank = onboarding.fetch();
    PrivateKeys keys = PrivateKeys.generate(new SecureRandom());
    Registration registration = onboarding.register(bank, platformId, keys);
    if (registration != Registration.DONE) {
      throw new IOException("The bank at " + url + " did not take the platform: " + registration);
    }
    return new BankConnection(url, bank, platformId, keys);
  }

  /** The same bank at another address. */
  public BankConnection movedTo(URI other) {
    return new BankConnection(other, bank, platformId, keys);
  }

  /** A connector to the bank. */
  public HttpIssuer issuer() {
    return HttpIssuer.builder().endpoint(url).bank(bank).platform(platformId, keys).build();
  }
}
