package dev.kabao.wallet.factor;

import dev.kabao.wallet.spi.risk.RiskReason;
import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.time.Instant;
import java.util.List;

/** What came of asking to enrol a factor. */
public sealed interface EnrolResult {

  /**
   * The person puts this into their app, and {@linkplain FactorService#confirm confirms} with a
   * code of it. The caller closes both secrets.
   *
   * @param uri what a QR code for the app holds: {@code otpauth://totp/...}
   * @param seed the same secret to type in: 32 characters of base 32 (RFC 4648)
   * @param until until when it can be confirmed
   */
  record ConfirmTotp(FactorId id, Secret uri, Secret seed, Instant until) implements EnrolResult {}

  /**
   * The device signs this with the private key, and the host {@linkplain FactorService#confirm
   * confirms} with the signature.
   *
   * @param challenge the bytes to sign: see {@link DeviceChallenge#ofEnrolment}
   * @param until until when it can be confirmed
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  record ConfirmDeviceKey(FactorId id, byte[] challenge, Instant until) implements EnrolResult {}

  /**
   * The person's device makes a passkey by these options, and the host {@linkplain
   * FactorService#confirm confirms} with its response.
   *
   * @param options the JSON for {@code navigator.credentials.create}
   * @param until until when it can be confirmed
   */
  record ConfirmPasskey(FactorId id, String options, Instant until) implements EnrolResult {}

  /**
   * The new recovery codes, which are good from now on and are not told again, but to the same
   * request within ten minutes and as long as none was used. The caller closes them.
   */
  record Codes(FactorId id, List<Secret> codes) implements EnrolResult {
    /** Copies the list. */
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** This request enrolled the factor before; what was told then is not told again. */
  record Done(FactorView factor) implements EnrolResult {}

  /** The person has to show more first; then the same is asked for with the same request id. */
  record NeedsFactors(StepUp stepUp) implements EnrolResult {}

  /** It is not safe now, as the platform's policy judges. */
  record Denied(List<RiskReason> reasons) implements EnrolResult {
    /** Copies the list. */
    public Denied {
      reasons = List.copyOf(reasons);
    }
  }

  /** It is not enrolled. */
  record Refused(Reason reason) implements EnrolResult {}

  /** Why a factor is not enrolled. */
  enum Reason {
    /** There are twenty already. */
    TOO_MANY("There are twenty ways to sign in already. Remove one first.", "验证方式已达二十个，请先移除一个。"),
    /** This key is enrolled already. */
    KNOWN("This device is set up already.", "该设备已添加。"),
    /** What this request began was not confirmed in time, or was removed since. */
    OVER("The time to set this up is over. Start anew.", "设置已超时，请重新开始。");

    private final LocalText text;

    Reason(String en, String zh) {
      this.text = new LocalText(en, zh);
    }

    /** What to tell the person. */
    public LocalText text() {
      return text;
    }
  }
}
