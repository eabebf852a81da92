package dev.kabao.wallet.spi.issuer;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.value.LocalText;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A card that an issuer offers, as an app shows it before binding.
 *
 * @param code the product's code, unique within the issuer
 * @param name its name
 * @param kind debit, credit and so on
 * @param accountClass the class of the bank account behind it, 1 to 3 (PBOC notice Yinfa [2015] No.
 *     392); empty where the classes do not apply
 * @param fees what it costs, in words
 * @param perPayment the most that one payment may draw; empty where the issuer states none
 * @param perDay the most that one day may draw; empty where the issuer states none
 */
public record CardProduct(
    String code,
    LocalText name,
    CardKind kind,
    Optional<Integer> accountClass,
    LocalText fees,
    Optional<Money> perPayment,
    Optional<Money> perDay) {

  /** Refuses null and a class other than 1 to 3. */
  public CardProduct {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fees, "fees");
    Objects.requireNonNull(perPayment, "perPayment");
    Objects.requireNonNull(perDay, "perDay");
    if (accountClass.isPresent() && (accountClass.get() < 1 || accountClass.get() > 3)) {
      throw new IllegalArgumentException("An account class is 1, 2 or 3.");
    }
  }
}
