package dev.kabao.wallet.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a text is encoded: UTF-8, or GB 18030, which takes in GBK and GB 2312.
 *
 * <p>In both, the bytes of a line break, a quotation mark and a comma are never a part of another
 * character, so lines can be cut before they are decoded.
 */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8),
  GB_18030(Charset.forName("GB18030"));

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The text; empty if some bytes are none. */
  Optional<String> decode(byte[] bytes, int length) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The other one. */
  Encoding other() {
    return this == UTF_8 ? GB_18030 : UTF_8;
  }

  /** Tells by the lines which it is. */
  static final class Guess {
    private long notUtf8;
    private long notGb18030;

    /** Takes a line into account. */
    void see(byte[] bytes, int length) {
      for (int at = 0; at < length; at++) {
        if (bytes[at] < 0) {
          notUtf8 += UTF_8.decode(bytes, length).isEmpty() ? 1 : 0;
          notGb18030 += GB_18030.decode(bytes, length).isEmpty() ? 1 : 0;
          return;
        }
      }
    }

    /**
     * That in which fewer lines are none, UTF-8 if it is equal: one damaged line does not turn a
     * whole file into something else.
     */
    Encoding encoding() {
      return notUtf8 <= notGb18030 ? UTF_8 : GB_18030;
    }
  }
}
