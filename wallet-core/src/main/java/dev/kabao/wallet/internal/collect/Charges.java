package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.Charge;
import dev.kabao.wallet.collect.ChargeResult;
import dev.kabao.wallet.collect.ScanRefusal;
import dev.kabao.wallet.collect.code.PayerCode;
import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.internal.doc.PayerDeviceBody;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.payment.Payer;
import dev.kabao.wallet.internal.payment.Starter;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.ledger.AccountFlag;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.spi.limit.Movement;
import dev.kabao.wallet.spi.risk.Signals;
import dev.kabao.wallet.spi.store.DocumentWrite;
import dev.kabao.wallet.spi.store.RequestClaim;
import dev.kabao.wallet.value.AccountClass;
import dev.kabao.wallet.value.Factor;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;

/**
 * Payments that a payee takes by a payer's code. The code and the payment are taken in one commit:
 * whoever else scans the same code finds it used. A refusal reads the same whether nobody has such
 * a device, the code is wrong, or it was used; how long it takes may still tell whether a device
 * has this handle, which is as long as a code is shown no secret anyway.
 */
final class Charges {
  private static final String CODE_PURPOSE = "payer-code-claim";

  private final Platform platform;
  private final Payee payee;
  private final Claims claims;
  private final CodeDesk desk;
  private final Starter starter;

  Charges(Platform platform, Payee payee) {
    this.platform = platform;
    this.payee = payee;
    this.claims = new Claims(platform, payee.owner());
    this.desk = new CodeDesk(platform, payee.owner());
    this.starter = new Starter(platform);
  }

  ChargeResult charge(RequestId requestId, CharSequence typed, Money amount) {
    Claims.requirePositive(amount);
    // A code that is typed is read in groups.
    String plain = typed.toString().replace(" ", "");
    // Only what is a payer code's 23 digits is hashed.
    Optional<PayerCode> code = PayerCodes.parse(plain);
    if (code.isEmpty()) {
      return new ChargeResult.Refused(ScanRefusal.UNREADABLE);
    }
    RequestClaim claim =
        claims.of(
            requestId,
            platform.ids().next(),
            List.of("charge", hidden(plain), Claims.text(amount)));
    return starter
        .earlier(claim, this::payer)
        .map(Charges::result)
        .orElseGet(() -> charge(claim, code.get(), amount));
  }

  private ChargeResult charge(RequestClaim claim, PayerCode code, Money amount) {
    Optional<PayerDeviceBody> device = desk.look(code).map(CodeDesk.Good::device);
    if (device.isEmpty()) {
      // Another call with the same request may have taken it just now.
      return starter
          .earlier(claim, this::payer)
          .map(Charges::result)
          .orElse(new ChargeResult.Refused(ScanRefusal.CODE_USED));
    }
    WalletId wallet = new WalletId(device.get().wallet());
    if (platform.store().flags(wallet.toString()).contains(AccountFlag.CLOSED)) {
      return new ChargeResult.Refused(ScanRefusal.CODE_USED);
    }
    if (payee.is(wallet)) {
      return new ChargeResult.Refused(ScanRefusal.SELF);
    }
    return starter
        .spend(
            claim,
            payee.spending(amount, Funding.byDefault()),
            payer(wallet),
            documents -> takes(code, wallet, documents))
        .map(Charges::result)
        .orElse(new ChargeResult.Refused(ScanRefusal.CODE_USED));
  }

  /** What the payee may see of a payment. */
  private static ChargeResult result(PaymentResult result) {
    Payment payment = result.payment();
    Charge charge = new Charge(payment.id(), payment.state(), payment.amount(), payment.settled());
    return switch (payment.state()) {
      case SUCCEEDED -> new ChargeResult.Paid(charge);
      case STARTED, UNKNOWN, AWAITING_FACTORS, IN_REVIEW -> new ChargeResult.Unknown(charge);
      case DECLINED -> new ChargeResult.Declined(charge);
      // The payer may have taken it back instead of showing more factors.
      case VOIDED -> new ChargeResult.Declined(charge);
      case AUTHORIZED, WAITING, EXPIRED, RETURNED ->
          throw new IllegalStateException("A charge is never " + payment.state() + ".");
    };
  }

  /** Looks at the code anew for each try, as somebody else may have taken it. */
  private boolean takes(PayerCode code, WalletId wallet, Consumer<DocumentWrite> documents) {
    Optional<CodeDesk.Good> good =
        desk.look(code).filter(found -> found.device().wallet().equals(wallet.value()));
    good.ifPresent(found -> documents.accept(found.taken()));
    return good.isPresent();
  }

  /** Showing a code is one factor: having the device. */
  private Payer payer(WalletId wallet) {
    AccountClass known = platform.get(WalletBody.class, wallet.value()).body().accountClass();
    Acting shown = Acting.host(platform, wallet, Set.of(Factor.POSSESSION), Signals.UNKNOWN);
    return Payer.of(shown, known == null ? AccountClass.I : known).by(Movement.Scanned.PAYER_CODE);
  }

  /** A code must not be found from what a claim keeps. */
  private String hidden(String code) {
    try (Secret secret = Secret.of(code)) {
      return HexFormat.of().formatHex(platform.vault().blindIndex(CODE_PURPOSE, secret));
    }
  }
}
