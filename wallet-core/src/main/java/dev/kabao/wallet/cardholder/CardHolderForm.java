package dev.kabao.wallet.cardholder;

import dev.kabao.wallet.cardholder.FormProblem.Field;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Card-holder data as a person typed it, before it is checked. Everything is secret; {@link
 * #close()} wipes all of it. Thread-safe.
 *
 * <pre>{@code
 * try (CardHolderForm form =
 *     CardHolderForm.builder().cardNumber(n).name(name).idNumber(id).phone(phone).build()) {
 *   FormCheck check = form.check(BinDirectory.china(), clock);
 * }
 * }</pre>
 */
public final class CardHolderForm implements AutoCloseable {
  private final Map<Field, Secret> typed;
  private final Optional<IdDocumentType> idDocumentType;
  private final String phoneRegion;

  private CardHolderForm(Builder builder) {
    typed = new EnumMap<>(builder.typed);
    idDocumentType = builder.idDocumentType;
    phoneRegion = builder.phoneRegion;
  }

  /** A form with nothing filled in. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks everything and brings it into the normal forms that {@link CardHolder} states. All
   * problems are found at once. Expiry and verification number must be there only if the directory
   * says that the card's kind needs them; where they are there, they are checked and passed on.
   *
   * <p>The form stays as it is and can be checked again.
   *
   * @param bins what is known of card numbers
   * @param clock what is past is judged by the calendar of China
   * @throws dev.kabao.wallet.value.WalletException with {@code CLOSED} after {@link #close()}
   */
  public FormCheck check(BinDirectory bins, Clock clock) {
    return new FormChecker(bins, clock).check(this);
  }

  /** What was typed, lent; empty if nothing was. */
  Optional<Secret> typed(Field field) {
    return Optional.ofNullable(typed.get(field));
  }

  Optional<IdDocumentType> idDocumentType() {
    return idDocumentType;
  }

  String phoneRegion() {
    return phoneRegion;
  }

  @Override
  public void close() {
    typed.values().forEach(Secret::close);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "CardHolderForm[hidden]";
  }

  /**
   * Takes what was typed, as it was typed. Each method copies its text, which the caller still
   * owns, and refuses null; a field that is not filled in is simply not called for. For one thread.
   */
  public static final class Builder {
    private final Map<Field, Secret> typed = new EnumMap<>(Field.class);
    private Optional<IdDocumentType> idDocumentType = Optional.empty();
    private String phoneRegion = Phones.DEFAULT_REGION;

    private Builder() {}

    /** The number on the card, with or without spaces and dashes. */
    public Builder cardNumber(CharSequence text) {
      return put(Field.CARD_NUMBER, text);
    }

    /** The holder's name as on the ID document. */
    public Builder name(CharSequence text) {
      return put(Field.NAME, text);
    }

    /** The number of the ID document; what document it is, the number itself tells. */
    public Builder idNumber(CharSequence text) {
      return put(Field.ID_NUMBER, text);
    }

    /** The document that the person chose; a number of another one is then a problem. */
    public Builder idDocumentType(IdDocumentType type) {
      idDocumentType = Optional.of(type);
      return this;
    }

    /** The phone that the bank has on record. */
    public Builder phone(CharSequence text) {
      return put(Field.PHONE, text);
    }

    /**
     * Where phones without a country code are from; {@code CN} unless set.
     *
     * @param region two capitals of ISO 3166-1
     * @throws IllegalArgumentException if the region is not known
     */
    public Builder phoneRegion(String region) {
      Phones.requireRegion(region);
      phoneRegion = region;
      return this;
    }

    /** The card's expiry: month, then year. */
    public Builder expiry(CharSequence text) {
      return put(Field.EXPIRY, text);
    }

    /** The three digits on the back of the card, or four on the front. */
    public Builder verificationNumber(CharSequence text) {
      return put(Field.VERIFICATION_NUMBER, text);
    }

    /** The form, which takes over what was typed; the builder is empty afterwards. */
    public CardHolderForm build() {
      CardHolderForm form = new CardHolderForm(this);
      typed.clear();
      return form;
    }

    private Builder put(Field field, CharSequence text) {
      Secret earlier = typed.put(field, Secret.of(Objects.requireNonNull(text, "text")));
      if (earlier != null) {
        earlier.close();
      }
      return this;
    }
  }
}
