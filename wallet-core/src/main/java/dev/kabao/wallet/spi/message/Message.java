package dev.kabao.wallet.spi.message;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * A short message to a person's phone.
 *
 * @param kind what it is about; hosts with templates of their own choose by it
 * @param phone the phone in E.164; lent for the call and wiped after it
 * @param words what it says, in both languages; where a code belongs, they have {@code {code}}
 * @param code the one-time code, if there is one; lent for the call and wiped after it
 */
public record Message(MessageKind kind, Secret phone, LocalText words, Optional<Secret> code) {

  /** Refuses null. */
  public Message {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(code, "code");
  }

  /** Only the kind. */
  @Override
  public String toString() {
    return "Message[" + kind + "]";
  }
}
