package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.account.AccountRefusal;
import dev.kabao.wallet.account.CodeResult;
import dev.kabao.wallet.internal.guard.OneTimeCodes;
import dev.kabao.wallet.internal.guard.OneTimeCodes.Made;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.value.Secret;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends codes to phones, and says in the same way that there is none. */
final class Messages {
  /** Good for five minutes, a minute apart, five a day for each phone and purpose, five tries. */
  static final OneTimeCodes.Rules RULES =
      new OneTimeCodes.Rules(Duration.ofMinutes(5), Duration.ofMinutes(1), 5, 5);

  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  private final Platform platform;

  Messages(Platform platform) {
    this.platform = platform;
  }

  /**
   * Sends what was made, if it was.
   *
   * @param instead what to say in place of the code to a phone for which it makes no sense
   */
  CodeResult send(Made made, Secret phone, MessageKind kind, Optional<MessageKind> instead) {
    if (made instanceof Made.TooSoon early) {
      return new CodeResult.Refused(new AccountRefusal.TryLater(Optional.of(early.nextFrom())));
    }
    if (made instanceof Made.Before before) {
      return new CodeResult.Sent(before.validUntil(), before.nextFrom());
    }
    Made.Fresh fresh = (Made.Fresh) made;
    try (Secret code = fresh.code();
        Secret lent = phone.copy()) {
      MessageKind said = instead.orElse(kind);
      platform
          .safety()
          .messages()
          .send(
              new Message(
                  said,
                  lent,
                  MessageTexts.of(said),
                  instead.isPresent() ? Optional.empty() : Optional.of(code)));
      return new CodeResult.Sent(fresh.validUntil(), fresh.nextFrom());
    } catch (RuntimeException e) {
      // By its class only: what a gateway throws may name the phone.
      LOG.warn("A message could not be handed to the gateway: {}.", e.getClass().getName());
      return new CodeResult.Refused(new AccountRefusal.NotSent(fresh.nextFrom()));
    }
  }
}
