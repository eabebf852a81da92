package dev.kabao.wallet.internal.bill;

import dev.kabao.wallet.internal.doc.BillBody;
import dev.kabao.wallet.internal.doc.Stored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a list of bills and payments was read: where in each of the two, since they are kept
 * apart and read together.
 *
 * @param bills the key in the list of bills before which all was read; empty if nothing was
 * @param page where the page of payments begins that was read last; empty for the first
 * @param payment the last payment that was read; empty if none of that page was
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
record BillPlace(Optional<byte[]> bills, Optional<String> page, Optional<UUID> payment) {
  /** The beginning. */
  static final BillPlace START =
      new BillPlace(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int KEY_BYTES = 41;
  private static final String FORM = "1";

  /** The same, with a bill read. */
  BillPlace behind(Stored<BillBody> bill) {
    byte[] key = BillDocs.listed(bill.body().wallet(), bill.body().at(), bill.id());
    // The very next key: a byte more.
    return new BillPlace(Optional.of(Arrays.copyOf(key, KEY_BYTES)), page, payment);
  }

  /** The same, with a payment read that is on the page which begins there. */
  BillPlace behind(UUID read, Optional<String> pageOf) {
    return new BillPlace(bills, pageOf, Optional.of(read));
  }

  /**
   * The time after which no payment is to be read, as long as none was: what is newer than the last
   * bill that was read came since.
   */
  long newestPayment() {
    return payment.isPresent() || bills.isEmpty()
        ? Long.MAX_VALUE
        : ~ByteBuffer.wrap(bills.get()).getLong(2 * Long.BYTES);
  }

  /** What a host brings back for the next page. */
  String text() {
    return String.join(
        ".",
        FORM,
        bills.map(HexFormat.of()::formatHex).orElse(""),
        page.map(BillPlace::encoded).orElse(""),
        payment.map(UUID::toString).orElse(""));
  }

  /**
   * Reads the place.
   *
   * @throws IllegalArgumentException if it is none in the list of this wallet
   */
  static BillPlace of(String text, UUID wallet) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4 || !parts[0].equals(FORM)) {
      throw new IllegalArgumentException("This is no place in a list of bills.");
    }
    Optional<byte[]> bills =
        parts[1].isEmpty() ? Optional.empty() : Optional.of(HexFormat.of().parseHex(parts[1]));
    if (bills.isPresent() && !isOf(bills.get(), wallet)) {
      throw new IllegalArgumentException("This is no place in the list of this wallet.");
    }
    return new BillPlace(
        bills,
        parts[2].isEmpty()
            ? Optional.empty()
            : Optional.of(
                new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8)),
        parts[3].isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(parts[3])));
  }

  private static boolean isOf(byte[] key, UUID wallet) {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    return key.length == KEY_BYTES
        && bytes.getLong() == wallet.getMostSignificantBits()
        && bytes.getLong() == wallet.getLeastSignificantBits();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
