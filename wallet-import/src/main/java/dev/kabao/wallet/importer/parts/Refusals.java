package dev.kabao.wallet.importer.parts;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a file that cannot be read at all. */
public final class Refusals {
  private Refusals() {}

  /** Reading broke off at a line. */
  public static WalletException unreadable(
      long line, String reason, String reasonZh, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.IMPORT_UNREADABLE,
        Map.of("line", String.valueOf(Math.max(1, line)), "reason", reason, "reasonZh", reasonZh),
        cause);
  }

  /** It is of no format that is known here. */
  public static WalletException unknown(String reason, String reasonZh) {
    return new WalletException(
        ErrorCode.IMPORT_FORMAT_UNKNOWN, Map.of("reason", reason, "reasonZh", reasonZh));
  }

  /** There is more of it than is taken at once. */
  public static WalletException tooLarge(long most, String unit, String unitZh) {
    return new WalletException(
        ErrorCode.IMPORT_TOO_LARGE,
        Map.of("most", String.valueOf(most), "unit", unit, "unitZh", unitZh));
  }

  /** It was used after it was closed. */
  public static WalletException closed() {
    return new WalletException(ErrorCode.CLOSED, Map.of("what", "import file"));
  }
}
