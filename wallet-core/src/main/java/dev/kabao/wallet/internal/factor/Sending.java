package dev.kabao.wallet.internal.factor;

import dev.kabao.wallet.factor.SendResult;
import dev.kabao.wallet.factor.StepUp;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.guard.OneTimeCodes;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.spi.message.Message;
import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.spi.message.MessageSender;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends codes for step-ups to wallets' phones. */
final class Sending {
  static final String PURPOSE = "step-up-code";

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Platform platform;
  private final WalletDocs wallets;
  private final WalletId wallet;
  private final OneTimeCodes codes;

  Sending(Platform platform, WalletId wallet) {
    this.platform = platform;
    this.wallets = new WalletDocs(platform);
    this.wallet = wallet;
    this.codes = new OneTimeCodes(platform, OneTimeCodes.Rules.STANDARD);
  }

  /** A step-up that is asked for anew takes a new code. */
  static String context(StepUp stepUp) {
    return stepUp.id() + "|" + stepUp.expiresAt().toEpochMilli();
  }

  static byte[] key(WalletId wallet) {
    return wallet.toString().getBytes(StandardCharsets.US_ASCII);
  }

  SendResult send(RequestId requestId, StepUp stepUp) {
    MessageSender sender = platform.safety().messages();
    Asked asked =
        Asked.of(
            platform,
            wallet,
            requestId,
            OneTimeCodes.id(PURPOSE, key(wallet)),
            List.of("send", stepUp.id().toString()));
    OneTimeCodes.Made made =
        codes.make(Optional.of(asked.claim()), PURPOSE, key(wallet), context(stepUp), "");
    if (made instanceof OneTimeCodes.Made.TooSoon soon) {
      return new SendResult.TooSoon(soon.nextFrom());
    }
    if (made instanceof OneTimeCodes.Made.Before before) {
      return new SendResult.Sent(before.validUntil(), before.nextFrom());
    }
    OneTimeCodes.Made.Fresh fresh = (OneTimeCodes.Made.Fresh) made;
    try (Secret code = fresh.code();
        Secret phone = wallets.phoneOf(platform.get(WalletBody.class, wallet.value()))) {
      return isTaken(sender, new Message(MessageKind.CODE, phone, words(stepUp), Optional.of(code)))
          ? new SendResult.Sent(fresh.validUntil(), fresh.nextFrom())
          : new SendResult.NotSent(fresh.nextFrom());
    }
  }

  private static boolean isTaken(MessageSender sender, Message message) {
    try {
      sender.send(message);
      return true;
    } catch (RuntimeException e) {
      // Without its text, which may hold the phone.
      LOG.warn("A code was not sent: the gateway failed with {}.", e.getClass().getName());
      return false;
    }
  }

  /** What it is for stands in the message: who is deceived may see it there. */
  private static LocalText words(StepUp stepUp) {
    String amount = stepUp.amount().map(Money::toString).map(text -> ", " + text).orElse("");
    LocalText act = stepUp.act().text();
    return new LocalText(
        "{code} is your code for: "
            + act.en()
            + amount
            + ". It is good for 5 minutes. We never ask you for it. If this was not you, do not give"
            + " it to anyone.",
        "验证码 {code}，用于：" + act.zh() + amount + "。5 分钟内有效。工作人员不会索取验证码；若非本人操作，请勿告知他人。");
  }
}
