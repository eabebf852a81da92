package dev.kabao.wallet.internal.payment;

import dev.kabao.wallet.internal.doc.RefundBody;
import dev.kabao.wallet.payment.Decline;
import java.time.Instant;
import java.util.Optional;

/**
 * What a kind of reward has to say and do so that it can be a leg of a payment. The money side is
 * the same for all kinds and done by {@link Legs} and {@link Releases}: what the leg gives comes
 * from its sponsor's account, and goes back there. A kind moves its own units beside that, puts
 * what it writes into the same commit, and keeps what it needs to know later in {@link
 * LegDraft#reward}.
 *
 * <p>A leg is decided in the commit that starts the payment, for all that it will ever give: its
 * {@code amount}. It is then spent at once; or held while a card is asked, while the payment waits
 * or is authorised, and then captured, in parts too, or freed. What was spent may be given back, in
 * parts too. A payment with such a leg is made wholly or not at all.
 *
 * <p>Implementations have no state: one serves all. No issuer is called.
 */
interface RewardKind {

  /**
   * Says what the leg gives of what is missing: sets its {@code amount} and {@link
   * LegDraft#reward}, which names the sponsor from now on. What it takes belongs to the payment
   * with the commit that is being made.
   *
   * @param missing in minor units of the payment's currency, above zero
   * @return why it gives nothing, which declines the payment; empty if it gives something
   */
  Optional<Decline> decide(Change change, LegDraft leg, long missing);

  /** Holds what was decided with this very commit; sets {@link LegDraft#hold} if there is one. */
  void hold(Change change, LegDraft leg, Optional<Instant> expiry);

  /**
   * Spends a part; what was not held was decided with this very commit, and is spent whole. Called
   * before {@code taken} grows.
   *
   * @param amount the part, in minor units; zero for nothing
   * @param last whether what is left after it is freed
   */
  void capture(Change change, LegDraft leg, long amount, boolean last);

  /** Frees all of it: the payment was declined. */
  void free(Change change, LegDraft leg);

  /**
   * Gives a part back that was spent. Called before {@code back} grows.
   *
   * @param amount the part, in minor units, above zero
   * @return what comes back; empty if nothing does, whatever is refunded later
   */
  Optional<RefundBody.Reward> giveBack(Change change, LegDraft leg, long amount);
}
