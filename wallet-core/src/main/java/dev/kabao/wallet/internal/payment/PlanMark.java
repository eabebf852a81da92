package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.EarnedBody;
import dev.kabao.wallet.internal.doc.RewardBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What stands for the figures of a payment, to tell whether they are those that its payer saw. */
final class PlanMark {
  private static final int BYTES = 16;

  private PlanMark() {}

  /**
   * The mark of a payment as its first commit makes it.
   *
   * @param earned what it would earn
   */
  static String of(PaymentDraft payment, List<EarnedBody> earned) {
    StringBuilder text = new StringBuilder("plan|").append(payment.payee);
    for (LegDraft leg : payment.legs) {
      text.append('|').append(leg.by).append(',').append(leg.card).append(',').append(leg.amount);
      RewardBody reward = leg.reward;
      if (reward != null) {
        text.append(',').append(reward.of()).append(',').append(reward.item());
        text.append(',').append(reward.units());
      }
    }
    for (EarnedBody one : earned) {
      text.append('|').append(one.programme()).append(',').append(one.rule());
      text.append(',').append(one.granted());
    }
    return HexFormat.of().formatHex(sha256(text.toString()), 0, BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
