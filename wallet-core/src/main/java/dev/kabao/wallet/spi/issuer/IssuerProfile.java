package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.value.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How an issuer describes itself, so that an app can list what can be bound and show whom to call.
 *
 * @param code its short code, for example {@code WEBANK}: 1 to 32 upper-case letters and digits
 * @param name its name
 * @param unionBankNumber its 12-digit union bank number (CNAPS); empty for issuers without one
 * @param hotline its phone line for holders
 * @param products the cards that can be bound, at least one
 * @param capabilities what it can do for a wallet
 * @param finalityWindow how long after the wallet kept its intent an order may still be carried
 *     out: past it, "no such order" means that there will be none. A wallet sends within the first
 *     half of it, so half of it covers the longest way to the issuer and the difference of the
 *     clocks.
 */
public record IssuerProfile(
    String code,
    LocalText name,
    Optional<String> unionBankNumber,
    String hotline,
    List<CardProduct> products,
    Set<Capability> capabilities,
    Duration finalityWindow) {

  /** What an issuer can do. */
  public enum Capability {
    /** Bind a card by a code sent to the reserved phone. */
    BIND_BY_CODE,
    /** Draw money by agreement, and give it back. */
    DEBIT,
    /** Pay money out to cards. */
    CREDIT,
    /** Take in bank transfers for the platform and tell of them. */
    RECEIVE,
    /** Take reports of lost and stolen cards, say how they stand, and replace them. */
    LOST_CARDS,
    /** Give out the closed statements of bound cards. */
    STATEMENTS
  }

  /** Copies the collections; checks the codes. */
  public IssuerProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(hotline, "hotline");
    Objects.requireNonNull(finalityWindow, "finalityWindow");
    products = List.copyOf(products);
    capabilities = Set.copyOf(capabilities);
    if (!code.matches("[A-Z0-9]{1,32}")) {
      throw new IllegalArgumentException("An issuer's code has 1 to 32 capitals and digits.");
    }
    if (unionBankNumber.isPresent() && !unionBankNumber.get().matches("[0-9]{12}")) {
      throw new IllegalArgumentException("A union bank number has 12 digits.");
    }
    if (finalityWindow.isNegative() || finalityWindow.isZero()) {
      throw new IllegalArgumentException("A finality window is above zero.");
    }
    if (products.isEmpty()) {
      throw new IllegalArgumentException("An issuer offers at least one product.");
    }
  }
}
