package dev.kabao.wallet.lookalike;

import com.ibm.icu.text.SpoofChecker;
import dev.kabao.wallet.spi.lookalike.Skeletons;

/**
 * Skeletons by the whole table of confusables of Unicode Technical Standard #39, as ICU4J has it.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Wallets.builder().skeletons(new IcuSkeletons())
 * }</pre>
 */
public final class IcuSkeletons implements Skeletons {
  /** A table of some rows needs a second pass, and ends at a fixed point after a few. */
  private static final int MOST_PASSES = 8;

  private final SpoofChecker checker = new SpoofChecker.Builder().build();

  /** Skeletons by the table of the ICU4J at hand. */
  public IcuSkeletons() {}

  @Override
  public String of(String text) {
    String skeleton = checker.getSkeleton(text);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      String next = checker.getSkeleton(skeleton);
      if (next.equals(skeleton)) {
        return skeleton;
      }
      skeleton = next;
    }
    return skeleton;
  }
}
