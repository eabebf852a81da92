package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.cardholder.CardKind;
import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.value.Secret;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A card to issue, for a person. The person's data are taken in their normal form: see {@link
 * dev.kabao.wallet.cardholder.CardHolder}. Holds copies of the secrets; {@link #close()} wipes
 * them.
 */
public final class CardOrder implements AutoCloseable {
  private final Secret name;
  private final Secret idNumber;
  private final Secret phone;
  private final IdDocumentType idDocumentType;
  private final Money openingBalance;
  private final CardKind kind;
  private final Optional<String> product;
  private final boolean activated;

  private CardOrder(
      Secret name,
      Secret idNumber,
      Secret phone,
      IdDocumentType idDocumentType,
      Money openingBalance,
      CardKind kind,
      Optional<String> product,
      boolean activated) {
    this.name = name;
    this.idNumber = idNumber;
    this.phone = phone;
    this.idDocumentType = idDocumentType;
    this.openingBalance = openingBalance;
    this.kind = kind;
    this.product = product;
    this.activated = activated;
  }

  /**
   * An activated debit card with nothing on it, of a person with a resident ID.
   *
   * @param name the name
   * @param idNumber the ID number
   * @param phone the reserved phone: E.164, or a mainland mobile number of 11 digits
   * @throws IllegalArgumentException if one is blank, or the phone is of another form
   */
  public static CardOrder of(CharSequence name, CharSequence idNumber, CharSequence phone) {
    String trimmed = name.toString().strip().replaceAll("\\s+", " ");
    String id = idNumber.toString().strip().toUpperCase(Locale.ROOT);
    if (trimmed.isEmpty() || trimmed.length() > 128 || !id.matches("[A-Z0-9]{6,18}")) {
      throw new IllegalArgumentException("A card needs the holder's name and ID number.");
    }
    return new CardOrder(
        Secret.of(trimmed),
        Secret.of(id),
        Secret.of(Phones.normal(phone)),
        IdDocumentType.RESIDENT_ID,
        Money.zero(CurrencyUnit.of("CNY")),
        CardKind.DEBIT,
        Optional.empty(),
        true);
  }

  /** The same with another kind of ID document. */
  public CardOrder withIdDocumentType(IdDocumentType type) {
    Objects.requireNonNull(type, "type");
    return new CardOrder(name, idNumber, phone, type, openingBalance, kind, product, activated);
  }

  /**
   * The same with money on the account; on a credit card, with this limit.
   *
   * @throws IllegalArgumentException if it is below zero or not in CNY
   */
  public CardOrder withOpeningBalance(Money balance) {
    if (balance.isNegative() || !balance.getCurrencyUnit().getCode().equals("CNY")) {
      throw new IllegalArgumentException("An opening balance is zero or more, in CNY.");
    }
    return new CardOrder(name, idNumber, phone, idDocumentType, balance, kind, product, activated);
  }

  /**
   * The same of another kind: a credit card has an expiry and a verification number.
   *
   * @throws IllegalArgumentException if it is neither debit nor credit
   */
  public CardOrder withKind(CardKind other) {
    if (other != CardKind.DEBIT && other != CardKind.CREDIT) {
      throw new IllegalArgumentException("The sandbox bank issues debit and credit cards.");
    }
    return new CardOrder(
        name, idNumber, phone, idDocumentType, openingBalance, other, product, activated);
  }

  /**
   * A credit card with this limit: nothing is owed on it at first, and at most the limit can be.
   *
   * @throws IllegalArgumentException if it is below zero or not in CNY
   */
  public CardOrder withCreditLimit(Money limit) {
    return withKind(CardKind.CREDIT).withOpeningBalance(limit);
  }

  /** The same of this product of the bank's profile, by its code. */
  public CardOrder withProduct(String code) {
    return new CardOrder(
        name, idNumber, phone, idDocumentType, openingBalance, kind, Optional.of(code), activated);
  }

  /** The same, not activated. */
  public CardOrder notActivated() {
    return new CardOrder(
        name, idNumber, phone, idDocumentType, openingBalance, kind, product, false);
  }

  Secret name() {
    return name;
  }

  Secret idNumber() {
    return idNumber;
  }

  Secret phone() {
    return phone;
  }

  IdDocumentType idDocumentType() {
    return idDocumentType;
  }

  Money openingBalance() {
    return openingBalance;
  }

  CardKind kind() {
    return kind;
  }

  Optional<String> product() {
    return product;
  }

  boolean activated() {
    return activated;
  }

  /** Wipes the person's data, of all orders that were made from this one too. */
  @Override
  public void close() {
    name.close();
    idNumber.close();
    phone.close();
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "CardOrder[" + kind + ", hidden]";
  }
}
