package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.transfer.Claimable;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.transfer.TransferRefusal;
import dev.kabao.wallet.transfer.TransferResult;

/** Transfers between people, as the command prints them. */
final class PeopleViews {
  private PeopleViews() {}

  static ObjectNode offer(TransferPreview.Offer offer) {
    ObjectNode view = Views.object();
    offer.maskedName().ifPresent(name -> view.put("name", name));
    view.put("hasWallet", offer.hasWallet());
    view.put("amount", Views.number(offer.amount()));
    view.put("currency", offer.amount().getCurrencyUnit().getCode());
    view.put("validUntil", Times.text(offer.validUntil()));
    return view;
  }

  static ObjectNode claimable(Claimable waiting) {
    ObjectNode view = Views.object();
    view.put("paymentId", waiting.id().toString());
    waiting.from().ifPresent(name -> view.put("name", name));
    view.put("amount", Views.number(waiting.amount()));
    view.put("currency", waiting.amount().getCurrencyUnit().getCode());
    view.put("expiresAt", Times.text(waiting.expiresAt()));
    return view;
  }

  static Answer result(TransferResult result) {
    return result instanceof TransferResult.Started started
        ? Results.payment(started.result())
        : refused(((TransferResult.Refused) result).refusal());
  }

  /** What was typed wrong is bad input; the rest is refused. */
  static Answer refused(TransferRefusal refusal) {
    ExitCode exit =
        switch (refusal) {
          case PHONE_INVALID, NO_SUCH_WALLET, CARD_INVALID, NAME_INVALID -> ExitCode.USAGE;
          default -> ExitCode.REFUSED;
        };
    return Answer.failed(exit, refusal.name(), refusal.text(), Views.object());
  }
}
