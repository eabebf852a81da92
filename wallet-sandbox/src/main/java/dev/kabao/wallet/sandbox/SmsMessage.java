package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A text message that the bank sent. Its text is secret; {@link #close()} wipes it. */
public final class SmsMessage implements AutoCloseable {
  private static final int CODE_LENGTH = OneTimeCodes.LENGTH;

  private final Instant at;
  private final Secret text;

  SmsMessage(Instant at, Secret text) {
    this.at = Objects.requireNonNull(at, "at");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** When it was sent. */
  public Instant at() {
    return at;
  }

  /** What it says. */
  public Secret text() {
    return text;
  }

  /** The one-time code in it, if there is one; the caller closes it. */
  public Optional<Secret> code() {
    return text.read(
        chars -> {
          int run = 0;
          for (int i = 0; i <= chars.length; i++) {
            boolean digit = i < chars.length && chars[i] >= '0' && chars[i] <= '9';
            if (!digit && run == CODE_LENGTH) {
              char[] code = Arrays.copyOfRange(chars, i - CODE_LENGTH, i);
              Secret found = Secret.of(code);
              Arrays.fill(code, '\0');
              return Optional.of(found);
            }
            run = digit ? run + 1 : 0;
          }
          return Optional.<Secret>empty();
        });
  }

  @Override
  public void close() {
    text.close();
  }

  /** When it was sent, and nothing of its text. */
  @Override
  public String toString() {
    return "SmsMessage[" + at + ", hidden]";
  }
}
