package dev.kabao.wallet.testkit.issuer;

import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.IdDocumentType;
import dev.kabao.wallet.value.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A made-up person, with a card or without. Nobody real: the ID numbers are the samples of GB
 * 11643-1999, the phones are of no use.
 *
 * @param cardNumber the card's number; empty text before a card was issued
 * @param name the name
 * @param idNumber the resident ID
 * @param phone the reserved phone, E.164
 */
public record TestHolder(String cardNumber, String name, String idNumber, String phone) {

  /** A person. */
  public static final TestHolder WANG =
      new TestHolder("", "王小明", "11010519491231002X", "+8613800000001");

  /** Another person. */
  public static final TestHolder LI =
      new TestHolder("", "李晓红", "440524188001010014", "+8613900000002");

  /** The same person with a card. */
  public TestHolder withCard(String number) {
    return new TestHolder(number, name, idNumber, phone);
  }

  /** The same with another name. */
  public TestHolder withName(String other) {
    return new TestHolder(cardNumber, other, idNumber, phone);
  }

  /** The same with another ID number. */
  public TestHolder withIdNumber(String other) {
    return new TestHolder(cardNumber, name, other, phone);
  }

  /** The same with another phone. */
  public TestHolder withPhone(String other) {
    return new TestHolder(cardNumber, name, idNumber, other);
  }

  /** The data as a connector takes them; the caller closes it. */
  public CardHolder cardHolder() {
    return new CardHolder(
        Secret.of(cardNumber),
        Secret.of(name),
        IdDocumentType.RESIDENT_ID,
        Secret.of(idNumber),
        Secret.of(phone),
        Optional.empty(),
        Optional.empty());
  }

  /** The texts that must never be seen; phones without and with their country code. */
  public List<String> forbidden() {
    return List.of(cardNumber, name, idNumber, phone.substring(3));
  }
}
