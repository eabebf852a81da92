package dev.kabao.wallet.factor;

import dev.kabao.wallet.value.FactorId;
import dev.kabao.wallet.value.WalletId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a device's key signs for a step-up. The device shows the person what it names, and signs
 * {@link #bytes} with its next counter.
 *
 * <p><b>Form.</b> A sequence of fields, each as two bytes of length (unsigned, most significant
 * first) and so many bytes of UTF-8:
 *
 * <ol>
 *   <li>{@code kabao-step-up-1}
 *   <li>the step-up's id, as written: {@code stp_} and 32 hexadecimal digits
 *   <li>the wallet's id, as written
 *   <li>the factor's id, as written
 *   <li>the act: the name of the {@link dev.kabao.wallet.spi.risk.ActKind}
 *   <li>the payee; empty if nobody gets money
 *   <li>the currency's code (ISO 4217); empty if nothing moves
 *   <li>the amount in minor units, in decimal digits; empty if nothing moves
 *   <li>when the challenge was given, in decimal Unix milliseconds
 *   <li>the counter, in decimal digits
 * </ol>
 *
 * So no two different challenges have the same bytes.
 *
 * @param stepUp what it is for
 * @param wallet in whose wallet
 * @param factor which key signs it
 * @param issuedAt when it was given, to the millisecond; it is taken for two minutes
 */
public record DeviceChallenge(StepUp stepUp, WalletId wallet, FactorId factor, Instant issuedAt) {
  private static final String STEP_UP = "kabao-step-up-1";
  private static final String ENROLMENT = "kabao-enrol-device-1";

  /** Refuses null. */
  public DeviceChallenge {
    Objects.requireNonNull(stepUp, "stepUp");
    Objects.requireNonNull(wallet, "wallet");
    Objects.requireNonNull(factor, "factor");
    Objects.requireNonNull(issuedAt, "issuedAt");
  }

  /**
   * The bytes to sign.
   *
   * @param counter the device's: larger than with all its signatures before
   */
  public byte[] bytes(long counter) {
    return fields(
        List.of(
            STEP_UP,
            stepUp.id().toString(),
            wallet.toString(),
            factor.toString(),
            stepUp.act().name(),
            stepUp.payee().orElse(""),
            stepUp.amount().map(money -> money.getCurrencyUnit().getCode()).orElse(""),
            stepUp.amount().map(money -> Long.toString(money.getAmountMinorLong())).orElse(""),
            Long.toString(issuedAt.toEpochMilli()),
            Long.toString(counter)));
  }

  /**
   * What a new key signs to prove that the device has it. Fields of the same form: {@code
   * kabao-enrol-device-1}, the wallet's id, the factor's id, the name of the {@link KeyAlgorithm},
   * the public key in small hexadecimal digits, the name of the {@link KeyRelease}, and until when
   * it is taken, in decimal Unix milliseconds.
   */
  public static byte[] ofEnrolment(
      WalletId wallet, FactorId factor, NewFactor.DeviceKey key, Instant until) {
    return fields(
        List.of(
            ENROLMENT,
            wallet.toString(),
            factor.toString(),
            key.algorithm().name(),
            HexFormat.of().formatHex(key.publicKey()),
            key.release().name(),
            Long.toString(until.toEpochMilli())));
  }

  private static byte[] fields(List<String> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String field : fields) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      if (text.length > 0xFFFF) {
        throw new IllegalArgumentException("A field of a challenge has at most 65,535 bytes.");
      }
      bytes.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) text.length).array());
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }
}
