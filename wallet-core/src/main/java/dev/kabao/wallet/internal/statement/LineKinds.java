package dev.kabao.wallet.internal.statement;

import static dev.kabao.wallet.statement.StatementKind.BANK_TRANSFER_IN;
import static dev.kabao.wallet.statement.StatementKind.CARD_TRANSFER;
import static dev.kabao.wallet.statement.StatementKind.CORRECTION;
import static dev.kabao.wallet.statement.StatementKind.EARNED;
import static dev.kabao.wallet.statement.StatementKind.EXPIRED;
import static dev.kabao.wallet.statement.StatementKind.FEE;
import static dev.kabao.wallet.statement.StatementKind.FEE_BACK;
import static dev.kabao.wallet.statement.StatementKind.PAYMENT;
import static dev.kabao.wallet.statement.StatementKind.REFUND;
import static dev.kabao.wallet.statement.StatementKind.REFUND_PAID;
import static dev.kabao.wallet.statement.StatementKind.RETURNED;
import static dev.kabao.wallet.statement.StatementKind.SPENT;
import static dev.kabao.wallet.statement.StatementKind.TAKEN_BACK;
import static dev.kabao.wallet.statement.StatementKind.TOP_UP;
import static dev.kabao.wallet.statement.StatementKind.TRANSFER_IN;
import static dev.kabao.wallet.statement.StatementKind.TRANSFER_OUT;
import static dev.kabao.wallet.statement.StatementKind.WITHDRAWAL;

import dev.kabao.wallet.internal.reward.PointsFlow;
import dev.kabao.wallet.ledger.AccountId;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.value.PaymentKind;
import dev.kabao.wallet.value.WalletId;
import java.util.Optional;

/** What an entry is, by where the money came from or went, and what it was part of. A table. */
final class LineKinds {
  private LineKinds() {}

  /**
   * What an entry is.
   *
   * @param other the account at the other end
   * @param gains whether the wallet gained
   */
  static StatementKind of(AccountId other, boolean gains, Subject subject) {
    return switch (other.type()) {
      case FEE -> gains ? FEE_BACK : FEE;
      case PAYEE -> gains ? REFUND : PAYMENT;
      case WALLET -> betweenWallets(gains, subject);
      case TRANSIT -> gains && (subject.isOwn() || subject.back()) ? REFUND : transfer(gains);
      case ISSUER -> gains ? fromIssuer(subject) : toIssuer(subject);
      case SUSPENSE -> gains && subject.is(PaymentKind.BANK_TOP_UP) ? BANK_TRANSFER_IN : CORRECTION;
      case PROGRAMME -> programme(PointsFlow.of(other), gains, subject);
      // What a person is paid, or gives back, of what somebody paid them in points and coupons.
      case PROMOTION -> gains ? TRANSFER_IN : REFUND_PAID;
      default -> CORRECTION;
    };
  }

  /** Whose account it came from or went to in the end: a payee's, a person's or a bank's. */
  static Optional<AccountId> party(AccountId other, Subject subject) {
    return switch (other.type()) {
      case PAYEE, WALLET, ISSUER -> Optional.of(other);
      case TRANSIT ->
          subject.peer().map(peer -> AccountId.wallet(new WalletId(peer), other.asset()));
      default -> Optional.empty();
    };
  }

  private static StatementKind betweenWallets(boolean gains, Subject subject) {
    if (subject.isOwn()) {
      return gains ? REFUND : subject.is(PaymentKind.PAYMENT) ? PAYMENT : TRANSFER_OUT;
    }
    if (subject.kind().isEmpty()) {
      return transfer(gains);
    }
    return gains ? TRANSFER_IN : REFUND_PAID;
  }

  /** Points say what they came for; coupons come to be used, or back from what they had paid. */
  private static StatementKind programme(
      Optional<PointsFlow> flow, boolean gains, Subject subject) {
    if (flow.isEmpty() && gains && subject.isOwn()) {
      return REFUND;
    }
    PointsFlow known = flow.orElse(gains ? PointsFlow.GRANTED : PointsFlow.SPENT);
    return switch (known) {
      case SPENT -> gains ? REFUND : SPENT;
      case EXPIRED -> gains ? EARNED : EXPIRED;
      case EARNED, GRANTED, GIVEN_UP -> gains ? EARNED : TAKEN_BACK;
    };
  }

  private static StatementKind transfer(boolean gains) {
    return gains ? TRANSFER_IN : TRANSFER_OUT;
  }

  private static StatementKind fromIssuer(Subject subject) {
    if (subject.is(PaymentKind.TOP_UP)) {
      return TOP_UP;
    }
    if (subject.is(PaymentKind.BANK_TOP_UP)) {
      return BANK_TRANSFER_IN;
    }
    boolean paidOut = subject.is(PaymentKind.WITHDRAWAL) || subject.is(PaymentKind.CARD_TRANSFER);
    return paidOut ? RETURNED : CORRECTION;
  }

  private static StatementKind toIssuer(Subject subject) {
    if (subject.is(PaymentKind.WITHDRAWAL)) {
      return WITHDRAWAL;
    }
    return subject.is(PaymentKind.CARD_TRANSFER) ? CARD_TRANSFER : CORRECTION;
  }
}
