package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequestCodesPropertyTest {
  private static final Signatory SIGNATORY = new Signatory();
  private static final RequestCodes CODES =
      new RequestCodes(URI.create("https://pay.example:8443/pay"));

  @Property(tries = 300)
  void everyRequestOpensFromCodeAndLink(@ForAll("tickets") RequestTicket ticket) {
    SignedRequest signed = SIGNATORY.sign(ticket);
    RequestOpened valid = new RequestOpened.Valid(ticket);
    assertThat(open(CODES.code(signed))).isEqualTo(valid);
    assertThat(open(CODES.link(signed).toString())).isEqualTo(valid);
  }

  @Property
  void bytesAreReadBackToTheSameTicket(@ForAll("tickets") RequestTicket ticket) throws CodeFault {
    assertThat(TicketBytes.read(TicketBytes.write(ticket))).isEqualTo(ticket);
  }

  @Property(tries = 300)
  void anyOneWrongCharacterInACodeIsFound(
      @ForAll("tickets") RequestTicket ticket,
      @ForAll("places") double place,
      @ForAll("characters") char c) {
    refuses(CODES.code(SIGNATORY.sign(ticket)), place, c);
  }

  @Property(tries = 300)
  void anyOneWrongCharacterInALinkIsFound(
      @ForAll("tickets") RequestTicket ticket,
      @ForAll("places") double place,
      @ForAll("characters") char c) {
    refuses(CODES.link(SIGNATORY.sign(ticket)).toString(), place, c);
  }

  /** A forger works the checksum out anew; then the signature is all that stands in the way. */
  @Property(tries = 300)
  void anyOneWrongCharacterIsFoundThoughTheChecksumIsMadeToFit(
      @ForAll("tickets") RequestTicket ticket,
      @ForAll("places") double place,
      @ForAll("characters") char c) {
    String code = CODES.code(SIGNATORY.sign(ticket));
    int at = (int) (place * (code.length() - 4));
    if (code.charAt(at) != c) {
      String changed = code.substring(0, at) + c + code.substring(at + 1, code.length() - 4);
      String sealed = changed + Crc16.textOf(changed.getBytes(UTF_8));
      assertThat(open(sealed)).isInstanceOf(RequestOpened.Invalid.class);
    }
  }

  @Property
  void noTextOpens(@ForAll String text) {
    assertThat(open(text)).isInstanceOf(RequestOpened.Invalid.class);
    assertThat(open("000201" + text)).isInstanceOf(RequestOpened.Invalid.class);
    assertThat(open("https://pay.example:8443/pay?r=" + text))
        .isInstanceOf(RequestOpened.Invalid.class);
  }

  @Property
  void noBytesMakeTheReaderThrowAnythingElse(@ForAll byte[] bytes) {
    try {
      TicketBytes.read(bytes);
    } catch (CodeFault e) {
      assertThat(e.problem()).isEqualTo(CodeProblem.VALUE);
    }
  }

  private static void refuses(String text, double place, char c) {
    int at = (int) (place * text.length());
    if (text.charAt(at) != c) {
      String changed = text.substring(0, at) + c + text.substring(at + 1);
      assertThat(open(changed)).isInstanceOf(RequestOpened.Invalid.class);
    }
  }

  private static RequestOpened open(String text) {
    return CODES.open(text, SIGNATORY.everywhere(), Signatory::verify);
  }

  @Provide
  Arbitrary<RequestTicket> tickets() {
    return Tickets.any();
  }

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, true, 1, false);
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.oneOf(
        Arbitraries.chars().range(' ', '~'),
        Arbitraries.chars().numeric(),
        Arbitraries.chars().range('一', '龥'),
        Arbitraries.chars().all());
  }
}
