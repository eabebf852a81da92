package dev.kabao.examples.cli;

import dev.kabao.wallet.cardholder.PhoneCheck;
import dev.kabao.wallet.cardholder.Phones;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.BillerAccountId;
import dev.kabao.wallet.value.BindingId;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.ComplaintId;
import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.PaymentRequestId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.SessionId;
import dev.kabao.wallet.value.StepUpId;
import dev.kabao.wallet.value.WalletId;
import java.util.function.Function;

/** Reads ids. What is wrong is told without the value. */
final class Ids {
  private Ids() {}

  static WalletId walletId(String option, String text) {
    return id(option, "wal_", text, WalletId::parse);
  }

  /** A person: the id of their wallet, or their phone. */
  static Recipient recipient(String option, String text) {
    if (text.startsWith("wal_")) {
      return Recipient.wallet(walletId(option, text));
    }
    if (Phones.check(text) instanceof PhoneCheck.Invalid) {
      LocalText why = TransferRefusal.PHONE_INVALID.text();
      throw new Failure(ExitCode.USAGE, TransferRefusal.PHONE_INVALID.name(), why.en(), why.zh());
    }
    return Recipient.phone(text);
  }

  static BindingId bindingId(String text) {
    return id("ID", "bnd_", text, BindingId::parse);
  }

  static CardId cardId(String option, String text) {
    return id(option, "crd_", text, CardId::parse);
  }

  static PaymentId paymentId(String text) {
    return id("ID", "pay_", text, PaymentId::parse);
  }

  static CouponId couponId(String option, String text) {
    return id(option, "cpn_", text, CouponId::parse);
  }

  /** A bill's id or, of a payment that is in the list itself, the payment's. */
  static BillId billId(String text) {
    if (text.startsWith("pay_")) {
      return new BillId(id("BILL", "pay_", text, PaymentId::parse).value());
    }
    return id("BILL", "bil_", text, BillId::parse);
  }

  static BillerAccountId billerAccountId(String text) {
    return id("ACCOUNT", "acc_", text, BillerAccountId::parse);
  }

  static PaymentRequestId paymentRequestId(String text) {
    return id("ID", "req_", text, PaymentRequestId::parse);
  }

  static ComplaintId complaintId(String text) {
    return id("ID", "cmp_", text, ComplaintId::parse);
  }

  static StepUpId stepUpId(String text) {
    return id("STEPUP", "stp_", text, StepUpId::parse);
  }

  static FactorId factorId(String option, String text) {
    return id(option, "fac_", text, FactorId::parse);
  }

  static SessionId sessionId(String text) {
    return id("ID", "ses_", text, SessionId::parse);
  }

  private static <T> T id(String option, String prefix, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          option,
          "an id begins with " + prefix + " and has 32 hexadecimal digits.",
          "标识以 " + prefix + " 开头，后接 32 位十六进制数字。");
    }
  }

  /** An order of the bank's: its own id, or that of the payment whose first order it is. */
  static OrderId order(String option, String text) {
    if (text.startsWith("pay_")) {
      return OrderId.of(paymentId(text).value());
    }
    try {
      return new OrderId(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          option, "32 lower-case hexadecimal digits, or a payment's id.", "须为 32 位小写十六进制数字，或支付标识。");
    }
  }

  static RequestId requestId(String text) {
    try {
      return RequestId.of(text);
    } catch (IllegalArgumentException e) {
      throw Failure.input(
          "--request-id",
          "1 to 64 letters, digits, '-', '_', '.' or ':'.",
          "须为 1 至 64 个字母、数字或 - _ . :。");
    }
  }
}
