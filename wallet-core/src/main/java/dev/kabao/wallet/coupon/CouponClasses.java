package dev.kabao.wallet.coupon;

import dev.kabao.wallet.value.CouponId;
import dev.kabao.wallet.value.Page;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletId;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Defines classes of coupons, and issues and takes back coupons: for hosts and those who run
 * promotions, not for a person's session. Thread-safe; refuses null.
 *
 * <p>A coupon is a unit in the ledger, of an asset of its class, and moves in the same commits as
 * money. A class's limits are counted there too, in the commit that issues: however many issue at
 * once, none is issued beyond them. What was issued counts whatever becomes of it.
 *
 * <p>Every call that changes something takes the host's request id: the same id with the same
 * content changes nothing more and gives the same answer, unless that was a refusal: a refusal
 * keeps nothing, so the same request may be asked again later. With other content it fails with
 * {@code REQUEST_CONFLICT}. A class that is not defined fails with {@code NOT_FOUND}.
 */
public interface CouponClasses {
  /** The most codes of one batch. */
  int MOST_CODES = 1_000_000;

  /** Defines a class. Its terms never change. */
  DefineResult define(RequestId requestId, CouponTerms terms);

  /** Ends a class: no more are issued, nor by codes. Those in people's hands stay good. */
  CouponClass end(RequestId requestId, String code);

  /** The class with this code. */
  Optional<CouponClass> find(String code);

  /**
   * All classes, the newest first.
   *
   * @param after where the page before said to go on; empty for the first page
   * @param limit how many at most, 1 to 1000
   */
  Page<CouponClass> list(Optional<String> after, int limit);

  /**
   * Issues a coupon to a person.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such wallet
   */
  IssueResult issue(RequestId requestId, String code, WalletId wallet);

  /**
   * Issues a coupon for each line of a list, as it is read, in steps of some hundred. After a
   * crash, the same request id with the same list goes on: each line gets one coupon at most.
   *
   * @param wallets the list; a wallet that is in it twice gets two
   * @param lines hears what came of each line, in their order, once that is kept
   * @throws dev.kabao.wallet.value.WalletException {@code REQUEST_CONFLICT} if the id was used with
   *     another class, or a line's coupon went to another wallet then
   */
  BulkReport issueAll(
      RequestId requestId, String code, Iterator<WalletId> wallets, Consumer<BulkLine> lines);

  /**
   * Makes codes, each good for one coupon, once. A code is sixteen letters and digits, of which
   * fifteen are random to whoever has not the vault's key (75 bits) and the last one finds typing
   * errors; it is shown in groups of four. Only a keyed hash of it is kept: a code that is lost
   * cannot be read out of the store, but the same request id makes the same codes again.
   *
   * @param count 1 to {@link #MOST_CODES}
   * @param until from when on they are good no more; empty for as long as the class is
   * @param codes gets each code once it is kept, and closes it
   * @throws IllegalArgumentException if {@code count} is out of its range
   */
  void makeCodes(
      RequestId requestId, String code, int count, Optional<Instant> until, Consumer<Secret> codes);

  /**
   * Takes a coupon back that was not used.
   *
   * @throws dev.kabao.wallet.value.WalletException {@code NOT_FOUND} if there is no such coupon
   */
  RevokeResult revoke(RequestId requestId, CouponId coupon);

  /** The coupon with this id, whoever has it. */
  Optional<Coupon> coupon(CouponId coupon);

  /** All coupons that a wallet has or had, the newest first; as {@link #list} pages. */
  Page<Coupon> of(WalletId wallet, Optional<String> after, int limit);
}
