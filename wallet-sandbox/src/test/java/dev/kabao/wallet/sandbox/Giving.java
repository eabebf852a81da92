package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.PointsService;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;

/** Points that are given as a person gives them: shown, and then confirmed. */
public final class Giving {
  private Giving() {}

  /** Looks, and confirms if there is something to confirm. */
  public static PointsResult give(
      Wallet from, RequestId request, String programme, WalletId to, long units) {
    PointsService points = from.rewards().points();
    PointsPreview shown = points.preview(programme, Recipient.wallet(to), units);
    return shown instanceof PointsPreview.Offer offer
        ? points.confirm(request, offer.token())
        : new PointsResult.Refused(((PointsPreview.Refused) shown).refusal());
  }
}
