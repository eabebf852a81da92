package dev.kabao.wallet.collect.code;

import java.util.regex.Pattern;

/**
 * A payer code, taken apart. That it could be read says only that it was not misread; whether it is
 * good, {@link PayerCodes#matchingStep} tells.
 *
 * @param handle names the wallet and the device: 12 digits
 * @param digits the one-time part: 8 digits, as secret as any one-time code
 */
public record PayerCode(String handle, String digits) {
  /** How many digits a handle has. */
  public static final int HANDLE_DIGITS = 12;

  static final int ONE_TIME_DIGITS = 8;

  private static final Pattern HANDLE = Pattern.compile("[0-9]{12}");
  private static final Pattern ONE_TIME = Pattern.compile("[0-9]{8}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if a part has another number of digits, or other characters
   */
  public PayerCode {
    requireHandle(handle);
    if (!ONE_TIME.matcher(digits).matches()) {
      throw new IllegalArgumentException("The one-time part of a payer code has 8 digits.");
    }
  }

  static void requireHandle(String handle) {
    if (!HANDLE.matcher(handle).matches()) {
      throw new IllegalArgumentException("The handle of a payer code has 12 digits.");
    }
  }

  /** Tells nothing of the one-time part. */
  @Override
  public String toString() {
    return "PayerCode[handle " + handle + "]";
  }
}
