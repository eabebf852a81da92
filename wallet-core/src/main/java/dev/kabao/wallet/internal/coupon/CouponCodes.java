package dev.kabao.wallet.internal.coupon;

import dev.kabao.wallet.internal.doc.CouponBatchBody;
import dev.kabao.wallet.internal.doc.CouponCodeBody;
import dev.kabao.wallet.internal.doc.Stored;
import dev.kabao.wallet.internal.platform.NamedIds;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.spi.store.CommitOutcome;
import dev.kabao.wallet.value.Secret;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Codes for coupons. The vault derives a code from its batch and its number, and its document's id
 * from the code: so no code is kept, and a batch can be made again, but nobody without the vault
 * can make or find one.
 */
final class CouponCodes {
  private static final String DERIVATION = "coupon-code";
  private static final String LOOK_UP = "coupon-code-look-up";

  /** Codes of one commit. */
  private static final int STEP = 500;

  private static final int TRIES = 40;

  private final Platform platform;

  CouponCodes(Platform platform) {
    this.platform = platform;
  }

  /** The document of a code, if anybody issued it. */
  Optional<Stored<CouponCodeBody>> find(Secret code) {
    return platform.find(CouponCodeBody.class, id(code));
  }

  /** Makes the codes of a batch that are still missing, and hands all of them out. */
  void make(UUID batch, Consumer<Secret> out) {
    int given = 0;
    while (given < platform.get(CouponBatchBody.class, batch).body().codes()) {
      given = handOut(batch, given, keepMore(batch, given), out);
    }
  }

  /** Keeps codes beyond {@code given}, unless that was done before; how many are kept then. */
  private int keepMore(UUID batch, int given) {
    for (int i = 0; i < TRIES; i++) {
      Stored<CouponBatchBody> stored = platform.get(CouponBatchBody.class, batch);
      CouponBatchBody body = stored.body();
      if (body.made() > given) {
        return Math.min(body.made(), given + STEP);
      }
      int upTo = Math.min(body.codes(), given + STEP);
      Step step = new Step(platform);
      for (int number = given; number < upTo; number++) {
        try (Secret code = code(batch, number)) {
          CouponCodeBody fresh = CouponCodeBody.fresh(body.of(), batch, body.until());
          step.write(Stored.create(id(code), fresh, List.of(), Optional.empty()));
        }
      }
      step.write(stored.replace(body.madeUpTo(upTo), List.of()));
      if (step.commit(Optional.empty()) instanceof CommitOutcome.Applied) {
        return upTo;
      }
    }
    throw Platform.contention("coupon codes");
  }

  private int handOut(UUID batch, int from, int to, Consumer<Secret> out) {
    for (int number = from; number < to; number++) {
      try (Secret code = code(batch, number)) {
        out.accept(CodeTexts.grouped(code));
      }
    }
    return to;
  }

  private Secret code(UUID batch, int number) {
    byte[] hash = hash(DERIVATION, batch + "|" + number);
    try {
      return CodeTexts.of(hash);
    } finally {
      Arrays.fill(hash, (byte) 0);
    }
  }

  private byte[] hash(String purpose, String text) {
    try (Secret secret = Secret.of(text)) {
      return platform.vault().blindIndex(purpose, secret);
    }
  }

  private UUID id(Secret code) {
    return NamedIds.of(
        "coupon-code", HexFormat.of().formatHex(platform.vault().blindIndex(LOOK_UP, code)));
  }
}
