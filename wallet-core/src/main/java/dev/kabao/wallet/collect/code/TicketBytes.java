package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * The one byte form of a ticket, version 1: platform (text), request id (16), currency (3 letters),
 * amount in minor units (8; 0 if the payer chooses), whether it may be paid many times (1: 0 or 1),
 * expiry in seconds since 1970 (8), payee's name (text), memo (text). A text is its length (2) and
 * its UTF-8. Numbers are big-endian.
 */
final class TicketBytes {
  private static final byte[] DOMAIN = "kabao-request-1\0".getBytes(US_ASCII);
  private static final int ID_BYTES = 16;
  private static final int CURRENCY_BYTES = 3;
  private static final int MOST_BYTES = 512;

  private TicketBytes() {}

  static byte[] toSign(RequestTicket ticket) {
    byte[] bytes = write(ticket);
    return ByteBuffer.allocate(DOMAIN.length + bytes.length).put(DOMAIN).put(bytes).array();
  }

  static byte[] write(RequestTicket ticket) {
    ByteBuffer buffer = ByteBuffer.allocate(MOST_BYTES);
    putText(buffer, ticket.platform());
    putId(buffer, ticket.request());
    buffer.put(ticket.currency().getCode().getBytes(US_ASCII));
    buffer.putLong(ticket.amount().map(Money::getAmountMinorLong).orElse(0L));
    buffer.put((byte) (ticket.manyTimes() ? 1 : 0));
    buffer.putLong(ticket.expiresAt().getEpochSecond());
    putText(buffer, ticket.payeeName());
    putText(buffer, ticket.memo());
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /**
   * Reads what {@link #write} wrote, and nothing else.
   *
   * @throws CodeFault {@code VALUE}
   */
  static RequestTicket read(byte[] bytes) throws CodeFault {
    try {
      return read(ByteBuffer.wrap(bytes));
    } catch (BufferUnderflowException
        | CharacterCodingException
        | IllegalCurrencyException
        | ArithmeticException e) {
      throw new CodeFault(CodeProblem.VALUE);
    }
  }

  private static RequestTicket read(ByteBuffer buffer) throws CodeFault, CharacterCodingException {
    String platform = text(buffer, Short.toUnsignedInt(buffer.getShort()));
    UUID request = new UUID(buffer.getLong(), buffer.getLong());
    CurrencyUnit currency = CurrencyUnit.of(text(buffer, CURRENCY_BYTES));
    long minor = buffer.getLong();
    byte manyTimes = buffer.get();
    long expires = buffer.getLong();
    String payeeName = text(buffer, Short.toUnsignedInt(buffer.getShort()));
    String memo = text(buffer, Short.toUnsignedInt(buffer.getShort()));
    if (buffer.hasRemaining() || manyTimes < 0 || manyTimes > 1) {
      throw new CodeFault(CodeProblem.VALUE);
    }
    Optional<Money> amount =
        minor == 0 ? Optional.empty() : Optional.of(Money.ofMinor(currency, minor));
    return ticket(platform, request, currency, amount, payeeName, manyTimes == 1, expires, memo);
  }

  /**
   * A ticket with content from a stranger.
   *
   * @throws CodeFault {@code VALUE} if a part is not as it should be
   */
  static RequestTicket ticket(
      String platform,
      UUID request,
      CurrencyUnit currency,
      Optional<Money> amount,
      String payeeName,
      boolean manyTimes,
      long expires,
      String memo)
      throws CodeFault {
    try {
      Instant expiresAt = Instant.EPOCH.plusSeconds(expires);
      return new RequestTicket(
          platform, request, currency, amount, payeeName, manyTimes, expiresAt, memo);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new CodeFault(CodeProblem.VALUE);
    }
  }

  static byte[] bytes(UUID id) {
    ByteBuffer buffer = ByteBuffer.allocate(ID_BYTES);
    putId(buffer, id);
    return buffer.array();
  }

  static UUID id(byte[] bytes) throws CodeFault {
    if (bytes.length != ID_BYTES) {
      throw new CodeFault(CodeProblem.VALUE);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static void putId(ByteBuffer buffer, UUID id) {
    buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static void putText(ByteBuffer buffer, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    buffer.putShort((short) bytes.length).put(bytes);
  }

  private static String text(ByteBuffer buffer, int length) throws CharacterCodingException {
    if (length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = buffer.slice(buffer.position(), length);
    buffer.position(buffer.position() + length);
    // A new decoder reports what is not UTF-8; String would put a question mark there.
    return UTF_8.newDecoder().decode(part).toString();
  }
}
