package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * Card-holder data in its normal form, as a checked form gives it: what an issuer needs to bind a
 * card. Everything is secret; {@link #close()} wipes all of it. Thread-safe.
 *
 * <p>{@link CardHolderForm#check} is what makes one. There is one normal form of each field, so
 * that equal data is equal character by character, and can be found by a blind index:
 *
 * <ul>
 *   <li>card number: 12 to 19 ASCII digits;
 *   <li>name: 2 to 64 characters in Unicode NFC, half width, trimmed, single spaces, U+00B7 as the
 *       middle dot with no space beside it, ASCII hyphen and apostrophe; letter case as typed;
 *   <li>ID number: ASCII digits and capitals; 15-digit resident IDs upgraded to 18; of a permit of
 *       Hong Kong and Macao residents the first 9 characters, without the count of renewals;
 *   <li>phone: E.164 with its plus sign;
 *   <li>expiry: {@code YYMM};
 *   <li>verification number: 3 ASCII digits, or 4.
 * </ul>
 *
 * <p>The verification number is passed through to the issuer and never stored, not even sealed (PCI
 * DSS 4.0.1, requirement 3.3.1.2).
 */
public final class CardHolder implements AutoCloseable {
  private final Secret cardNumber;
  private final Secret name;
  private final IdDocumentType idDocumentType;
  private final Secret idNumber;
  private final Secret phone;
  private final Optional<Secret> expiry;
  private final Optional<Secret> verificationNumber;

  /**
   * Takes over all the secrets, which are closed with this object.
   *
   * @param cardNumber 12 to 19 ASCII digits
   * @param name the holder's name as on the ID document
   * @param idDocumentType what kind of document {@code idNumber} is of
   * @param idNumber upper case, 15-digit resident IDs upgraded to 18
   * @param phone the reserved phone in E.164, for example {@code +8613800000000}
   * @param expiry four digits, year then month ({@code YYMM}, ISO/IEC 7813), of a credit card
   * @param verificationNumber three or four digits, of a credit card
   */
  public CardHolder(
      Secret cardNumber,
      Secret name,
      IdDocumentType idDocumentType,
      Secret idNumber,
      Secret phone,
      Optional<Secret> expiry,
      Optional<Secret> verificationNumber) {
    this.cardNumber = Objects.requireNonNull(cardNumber, "cardNumber");
    this.name = Objects.requireNonNull(name, "name");
    this.idDocumentType = Objects.requireNonNull(idDocumentType, "idDocumentType");
    this.idNumber = Objects.requireNonNull(idNumber, "idNumber");
    this.phone = Objects.requireNonNull(phone, "phone");
    this.expiry = Objects.requireNonNull(expiry, "expiry");
    this.verificationNumber = Objects.requireNonNull(verificationNumber, "verificationNumber");
  }

  /** 12 to 19 ASCII digits. */
  public Secret cardNumber() {
    return cardNumber;
  }

  /** The holder's name. */
  public Secret name() {
    return name;
  }

  /** The kind of the ID document. */
  public IdDocumentType idDocumentType() {
    return idDocumentType;
  }

  /** The ID document's number. */
  public Secret idNumber() {
    return idNumber;
  }

  /** The phone that the bank has on record, in E.164. */
  public Secret phone() {
    return phone;
  }

  /** The expiry of a credit card, {@code YYMM}. */
  public Optional<Secret> expiry() {
    return expiry;
  }

  /** The verification number of a credit card. */
  public Optional<Secret> verificationNumber() {
    return verificationNumber;
  }

  @Override
  public void close() {
    cardNumber.close();
    name.close();
    idNumber.close();
    phone.close();
    expiry.ifPresent(Secret::close);
    verificationNumber.ifPresent(Secret::close);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "CardHolder[hidden]";
  }
}
