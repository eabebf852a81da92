package dev.kabao.wallet.internal.reward;

import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.doc.WalletBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.Recipients;
import dev.kabao.wallet.internal.platform.Recipients.Found;
import dev.kabao.wallet.internal.platform.Tokens;
import dev.kabao.wallet.internal.platform.WalletDocs;
import dev.kabao.wallet.internal.session.Acting;
import dev.kabao.wallet.reward.PointsPreview;
import dev.kabao.wallet.reward.PointsRefusal;
import dev.kabao.wallet.reward.PointsResult;
import dev.kabao.wallet.reward.Programme;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.PaymentId;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Points that one person gives to another, once they have seen to whom. */
final class PointsGifts {
  private static final String PURPOSE = "points-offer";
  private static final Duration OFFER_VALIDITY = Duration.ofMinutes(10);

  /**
   * What an offer names: giver, receiver, programme, points; and last the gift that it may become,
   * so that it becomes one only.
   */
  private static final int FIELDS = 5;

  private final Platform platform;
  private final Acting acting;
  private final PointsMoves moves;
  private final Tokens tokens;
  private final ProgrammeDocs programmes;

  PointsGifts(Platform platform, Acting acting) {
    this.platform = platform;
    this.acting = acting;
    this.moves = new PointsMoves(platform);
    this.tokens = new Tokens(platform);
    this.programmes = new ProgrammeDocs(platform);
  }

  PointsPreview preview(String code, Recipient to, long units) {
    PointsMoves.requirePositive(units);
    Programme programme = programmes.require(code);
    if (!programme.transferable()) {
      return new PointsPreview.Refused(PointsRefusal.NOT_TRANSFERABLE);
    }
    Found found = new Recipients(platform).find(to);
    if (found instanceof Found.Holder holder) {
      return offer(holder.wallet(), code, units);
    }
    return new PointsPreview.Refused(
        found instanceof Found.NoPhone
            ? PointsRefusal.PHONE_INVALID
            : PointsRefusal.NO_SUCH_WALLET);
  }

  private PointsPreview offer(Stored<WalletBody> receiver, String code, long units) {
    if (receiver.id().equals(acting.wallet().value())) {
      return new PointsPreview.Refused(PointsRefusal.SELF);
    }
    Instant until = platform.clock().instant().plus(OFFER_VALIDITY);
    List<String> fields =
        List.of(
            acting.wallet().toString(),
            new WalletId(receiver.id()).toString(),
            code,
            Long.toString(units),
            new PaymentId(platform.ids().next()).toString());
    return new PointsPreview.Offer(
        tokens.make(PURPOSE, fields, until),
        new WalletDocs(platform).maskedName(receiver),
        code,
        units,
        until);
  }

  PointsResult confirm(RequestId requestId, String token) {
    Objects.requireNonNull(requestId, "requestId");
    Tokens.Opened opened = tokens.open(PURPOSE, token);
    if (opened instanceof Tokens.Opened.Valid valid && isMine(valid.fields())) {
      return give(requestId, valid.fields(), true);
    }
    if (opened instanceof Tokens.Opened.Expired expired && isMine(expired.fields())) {
      return give(requestId, expired.fields(), false);
    }
    return new PointsResult.Refused(PointsRefusal.OFFER_NOT_GENUINE);
  }

  private boolean isMine(List<String> fields) {
    return fields.size() == FIELDS && fields.get(0).equals(acting.wallet().toString());
  }

  private PointsResult give(RequestId requestId, List<String> fields, boolean inTime) {
    UUID gift = PaymentId.parse(fields.get(4)).value();
    WalletId to = WalletId.parse(fields.get(1));
    long units = Long.parseLong(fields.get(3));
    return moves.transfer(
        new PointsMoves.Gift(acting, fields.get(2), to, units, gift, inTime), requestId);
  }
}
