package dev.kabao.wallet.crypto;

import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of a vault. None has a cause that could say something of a value or a key. */
final class Failures {
  private Failures() {}

  static WalletException sealBroken() {
    return new WalletException(ErrorCode.SEAL_BROKEN);
  }

  /** The key of that version, of those that seal messages of that purpose, is not there. */
  static WalletException keyMissing(byte purpose, int version) {
    String kind = purpose == SealedFormat.WRAPPED_KEY ? "wrapping key" : "data key";
    return new WalletException(
        ErrorCode.KEY_MISSING, Map.of("key", kind + " " + Integer.toUnsignedString(version)));
  }

  static WalletException closed(String what) {
    return new WalletException(ErrorCode.CLOSED, Map.of("what", what));
  }

  static WalletException passphraseWrong() {
    return new WalletException(ErrorCode.PASSPHRASE_WRONG);
  }

  /** A key source of that kind is not what wrapped this, or it was changed. */
  static WalletException sourceWrong(String source) {
    return new WalletException(ErrorCode.KEY_SOURCE_WRONG, Map.of("source", source));
  }

  static WalletException shareRefused(String reason) {
    return new WalletException(ErrorCode.KEY_SHARE_REFUSED, Map.of("reason", reason));
  }

  static WalletException sourceFailed(String source, String reason, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.KEY_SOURCE_FAILED, Map.of("source", source, "reason", reason), cause);
  }

  static WalletException unreadable(Path file, String reason, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.KEYRING_UNREADABLE, Map.of("file", file.toString(), "reason", reason), cause);
  }

  static WalletException notWritten(Path file, String reason, @Nullable Throwable cause) {
    return new WalletException(
        ErrorCode.KEYRING_NOT_WRITTEN, Map.of("file", file.toString(), "reason", reason), cause);
  }
}
