package dev.kabao.wallet.transfer;

import dev.kabao.wallet.value.WalletId;
import java.util.Objects;

/** Whom a person wants to transfer money to. */
public sealed interface Recipient {

  /**
   * The holder of a phone, who may have no wallet yet.
   *
   * @param number the phone, in any usual form; numbers without a country code are of China
   */
  record Phone(CharSequence number) implements Recipient {
    /** Refuses null. */
    public Phone {
      Objects.requireNonNull(number, "number");
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
      return "Phone[hidden]";
    }
  }

  /** A wallet. */
  record Wallet(WalletId id) implements Recipient {
    /** Refuses null. */
    public Wallet {
      Objects.requireNonNull(id, "id");
    }
  }

  /** The holder of a phone. */
  static Recipient phone(CharSequence number) {
    return new Phone(number);
  }

  /** A wallet. */
  static Recipient wallet(WalletId id) {
    return new Wallet(id);
  }
}
