package dev.kabao.wallet.internal.account;

import dev.kabao.wallet.spi.message.MessageKind;
import dev.kabao.wallet.value.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the messages to phones say. */
final class MessageTexts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private static final Map<MessageKind, LocalText> CODES =
      Map.of(
          MessageKind.REGISTER,
          new LocalText(
              "{code} is your code to open a wallet, good for 5 minutes. Tell it to nobody.",
              "您的注册验证码为 {code}，5 分钟内有效，请勿告知他人。"),
          MessageKind.REGISTERED_BEFORE,
          new LocalText(
              "Somebody asked to open a wallet with this phone, which has one already. If it was you,"
                  + " please sign in.",
              "有人正用本手机号申请注册钱包，但该号码已注册。如为本人操作，请直接登录。"),
          MessageKind.NOT_REGISTERED,
          new LocalText(
              "Somebody asked for a wallet's code with this phone, which has no wallet with a"
                  + " password. You need not do anything.",
              "有人用本手机号申请钱包验证码，但该号码没有设置密码的钱包，您无需处理。"),
          MessageKind.RECOVER,
          new LocalText(
              "{code} is your code to set a new password, good for 5 minutes. Tell it to nobody. If"
                  + " you did not ask for it, please contact us.",
              "您的找回密码验证码为 {code}，5 分钟内有效，请勿告知他人。如非本人操作，请联系客服。"),
          MessageKind.CODE,
          new LocalText(
              "{code} is your code, good for 5 minutes. Tell it to nobody. If you did not ask for"
                  + " it, please contact us.",
              "您的验证码为 {code}，5 分钟内有效，请勿告知他人。如非本人操作，请联系客服。"));

  /** By the type of the event that they tell of; {at} is when it happened. */
  private static final Map<String, LocalText> NOTICES =
      Map.ofEntries(
          Map.entry(
              "bill.reminder",
              new LocalText(
                  "A bill in your wallet is due soon. Please see to it.", "您有账单即将到期，请及时处理。")),
          Map.entry(
              "bill.amount-changed",
              new LocalText(
                  "A charge that comes regularly has changed its amount. Please have a look at your"
                      + " bills.",
                  "您的一项周期性扣费金额发生变化，请查看账单。")),
          Map.entry(
              "autopay.failed",
              new LocalText(
                  "A bill could not be paid automatically at {at}. Please see why in your wallet; it is"
                      + " tried again once you say so.",
                  "您的账单于 {at} 自动缴费未成功，请在钱包中查看原因，确认后将重新缴费。")),
          Map.entry(
              "bill.returned",
              new LocalText(
                  "What you paid for a bill was given back at {at}, as the biller did not take it. The"
                      + " bill is still to be paid.",
                  "因缴费机构未受理，您支付的账单款项已于 {at} 退回，该账单仍待缴。")),
          Map.entry(
              "device.new",
              new LocalText(
                  "Your wallet was signed in to on a new device at {at}. If it was not you, please change"
                      + " your password and contact us.",
                  "您的钱包于 {at} 在新设备上登录。如非本人操作，请立即修改密码并联系客服。")),
          Map.entry(
              "password.changed",
              new LocalText(
                  "The password of your wallet was changed at {at}. If it was not you, please contact us.",
                  "您的钱包密码已于 {at} 修改。如非本人操作，请立即联系客服。")),
          Map.entry(
              "password.over",
              new LocalText(
                  "For your safety your wallet asks for a new password since {at}. Please set one when"
                      + " you sign in.",
                  "为保障安全，自 {at} 起您的钱包需要设置新密码，请在登录时设置。")),
          Map.entry(
              "pin.changed",
              new LocalText(
                  "The payment PIN of your wallet was set at {at}. If it was not you, please contact us.",
                  "您的钱包支付密码已于 {at} 设置。如非本人操作，请立即联系客服。")),
          Map.entry(
              "phone.changed",
              new LocalText(
                  "The phone of your wallet was changed at {at}. If it was not you, please contact us.",
                  "您的钱包手机号已于 {at} 更换。如非本人操作，请立即联系客服。")),
          Map.entry(
              "wallet.recovered",
              new LocalText(
                  "Access to your wallet was recovered at {at}, and withdrawals and transfers are"
                      + " paused. If it was not you, please contact us.",
                  "您的钱包密码已于 {at} 找回，提现和转账暂停。如非本人操作，请立即联系客服。")),
          Map.entry(
              "factor.enrolled",
              new LocalText(
                  "A way to prove that it is you was added to your wallet at {at}. If it was not you,"
                      + " please contact us.",
                  "您的钱包于 {at} 添加了验证方式。如非本人操作，请立即联系客服。")),
          Map.entry(
              "factor.revoked",
              new LocalText(
                  "A way to prove that it is you was removed from your wallet at {at}. If it was not"
                      + " you, please contact us.",
                  "您的钱包于 {at} 移除了验证方式。如非本人操作，请立即联系客服。")),
          Map.entry(
              "factor.recovery-code-used",
              new LocalText(
                  "A recovery code of your wallet was used at {at}. If it was not you, please contact"
                      + " us.",
                  "您的钱包于 {at} 使用了恢复码。如非本人操作，请立即联系客服。")),
          Map.entry(
              "factor.clone-suspected",
              new LocalText(
                  "A device or passkey of your wallet was not accepted at {at}: there may be a copy of"
                      + " it. Please remove it, and contact us.",
                  "您的钱包于 {at} 有设备或通行密钥未通过验证，可能已被复制，请移除并联系客服。")));

  private MessageTexts() {}

  /** The text around a code, or in its place. */
  static LocalText of(MessageKind kind) {
    LocalText text = CODES.get(kind);
    if (text == null) {
      throw new IllegalArgumentException("No code comes with " + kind + ".");
    }
    return text;
  }

  /** The text about an event; empty if the person is not told of it. */
  static Optional<LocalText> notice(String event, Instant at, ZoneId zone) {
    String when = MINUTE.format(at.atZone(zone));
    return Optional.ofNullable(NOTICES.get(event))
        .map(
            text ->
                new LocalText(text.en().replace("{at}", when), text.zh().replace("{at}", when)));
  }
}
