package dev.kabao.wallet.collect.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCodesTest {
  private static final URI BASE = URI.create("https://pay.example/pay");
  private static final Signatory SIGNATORY = new Signatory();
  private static final RequestCodes CODES = new RequestCodes(BASE);

  static RequestTicket[] tickets() {
    return new RequestTicket[] {Tickets.lunch(), Tickets.chinese(), Tickets.longest()};
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void aRequestOpensFromCodeAndLinkAlike(RequestTicket ticket) {
    SignedRequest signed = SIGNATORY.sign(ticket);
    assertThat(open(CODES.code(signed))).isEqualTo(new RequestOpened.Valid(ticket));
    assertThat(open(CODES.link(signed).toString())).isEqualTo(new RequestOpened.Valid(ticket));
  }

  @Test
  void aCodeIsAMerchantPresentedCodeThatAnyReaderUnderstands() {
    MerchantCode code = merchantCode(CODES.code(SIGNATORY.sign(Tickets.lunch())));

    assertThat(code.use()).contains(MerchantCode.Use.ONCE);
    assertThat(code.currency()).isEqualTo("156");
    assertThat(code.amount().orElseThrow().toPlainString()).isEqualTo("18.50");
    assertThat(code.merchantName()).isEqualTo("Zhang Weiyi");
    assertThat(code.localName()).isEmpty();
    assertThat(code.group(26))
        .containsEntry(0, "dev.kabao")
        .containsEntry(1, "pay.example")
        .containsEntry(2, SignedRequest.keyId(SIGNATORY.key));
    assertThat(code.group(80)).containsEntry(2, "Lunch");
  }

  @Test
  void aChineseNameStandsInTheLanguageTemplate() {
    MerchantCode code = merchantCode(CODES.code(SIGNATORY.sign(Tickets.chinese())));

    assertThat(code.use()).contains(MerchantCode.Use.MANY_TIMES);
    assertThat(code.merchantName()).isEqualTo("NA");
    assertThat(code.group(64)).isEqualTo(Map.of(0, "ZH", 1, "张唯一的面馆"));
    assertThat(code.group(80)).containsEntry(2, "扫码付款，谢谢惠顾");
  }

  @Test
  void theLongestRequestHasRoom() {
    SignedRequest signed = SIGNATORY.sign(Tickets.longest());
    assertThat(CODES.code(signed)).hasSize(435);
    assertThat(CODES.link(signed).toString().length()).isLessThan(600);
  }

  /** Fixed for ever: codes on paper are signed over these bytes. */
  @Test
  void theBytesToSignAreThese() {
    assertThat(HexFormat.of().formatHex(Tickets.chinese().toSign()))
        .isEqualTo(
            "6b6162616f2d726571756573742d3100" // kabao-request-1, 0
                + "000b7061792e6578616d706c65"
                + "01920000000070008000000000000007"
                + "434e59"
                + "0000000000000000"
                + "01"
                + "000000006b03ba40"
                + "0012e5bca0e594afe4b880e79a84e99da2e9a686"
                + "001be689abe7a081e4bb98e6acbeefbc8ce8b0a2e8b0a2e683a0e9a1be");
  }

  @Test
  void ticketsThatDifferInAnyPartHaveDifferentBytes() {
    RequestTicket one = Tickets.of("ab", Optional.empty(), "cd", false, "ef");
    assertThat(one.toSign())
        .isNotEqualTo(Tickets.of("a", Optional.empty(), "bcd", false, "ef").toSign())
        .isNotEqualTo(Tickets.of("ab", Optional.empty(), "cde", false, "f").toSign())
        .isNotEqualTo(Tickets.of("ab", Optional.empty(), "cd", true, "ef").toSign());
  }

  @Test
  void aSignatureOfAnotherPlatformIsRefused() {
    SignedRequest foreign = new Signatory().sign(Tickets.lunch());
    assertThat(problem(CODES.code(foreign), SIGNATORY.everywhere()))
        .isEqualTo(CodeProblem.KEY_UNKNOWN);
    SignedRequest pretended =
        new SignedRequest(Tickets.lunch(), SignedRequest.keyId(SIGNATORY.key), foreign.signature());
    assertThat(problem(CODES.code(pretended), SIGNATORY.everywhere()))
        .isEqualTo(CodeProblem.SIGNATURE);
    assertThat(problem(CODES.link(pretended).toString(), SIGNATORY.everywhere()))
        .isEqualTo(CodeProblem.SIGNATURE);
  }

  @Test
  void aTrustedPlatformCannotSignInAnothersName() {
    SignedRequest signed = SIGNATORY.sign(Tickets.lunch());
    assertThat(problem(CODES.code(signed), SIGNATORY.only("other.example")))
        .isEqualTo(CodeProblem.KEY_UNKNOWN);
    assertThat(open(CODES.code(signed), SIGNATORY.only("pay.example")))
        .isEqualTo(new RequestOpened.Valid(Tickets.lunch()));
  }

  @Test
  void everyPartOfTheTicketIsSigned() {
    RequestTicket ticket = Tickets.lunch();
    byte[] signature = SIGNATORY.sign(ticket).signature();
    for (RequestTicket other :
        new RequestTicket[] {
          changed(ticket, Map.of("platform", "pay2.example")),
          changed(ticket, Map.of("amount", "18.51")),
          changed(ticket, Map.of("amount", "")),
          changed(ticket, Map.of("payee", "Zhang Weier")),
          changed(ticket, Map.of("times", "many")),
          changed(ticket, Map.of("expires", "later")),
          changed(ticket, Map.of("memo", "Dinner"))
        }) {
      SignedRequest swapped =
          new SignedRequest(other, SignedRequest.keyId(SIGNATORY.key), signature);
      assertThat(problem(CODES.code(swapped))).isEqualTo(CodeProblem.SIGNATURE);
      assertThat(problem(CODES.link(swapped).toString())).isEqualTo(CodeProblem.SIGNATURE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5204, 0000, 5812",
    "5802, ZZ, CN",
    "6002, NA, UK",
  })
  void whatIsNotSignedCannotBeChangedEither(String header, String value, String other) {
    String code = CODES.code(SIGNATORY.sign(Tickets.lunch()));
    assertThat(code).contains(header + value);
    assertThat(problem(resealed(code.replace(header + value, header + other))))
        .isEqualTo(CodeProblem.NOT_AS_WRITTEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "62070503ABC",
        "64130002ZH0103财神爷",
        "83180009dev.kabao0101A",
        "27180009dev.kabao0101A"
      })
  void nothingCanBeAdded(String added) {
    String code = CODES.code(SIGNATORY.sign(Tickets.lunch()));
    String open = code.substring(0, code.length() - 8);
    // A name in another script would be shown, so it is what the signature is compared with.
    assertThat(problem(resealed(open + added + "63040000")))
        .isEqualTo(added.startsWith("64") ? CodeProblem.SIGNATURE : CodeProblem.NOT_AS_WRITTEN);
  }

  @Test
  void partsCannotBeMoved() {
    String code = CODES.code(SIGNATORY.sign(Tickets.lunch()));
    String moved = code.replace("5303156", "").replace("52040000", "530315652040000");
    assertThat(problem(resealed(moved))).isEqualTo(CodeProblem.NOT_AS_WRITTEN);
  }

  @Test
  void aCodeOfAnotherSystemIsNotARequest() {
    String other = "00020126080004ABCD5204000053031565802CN5902NA6002NA63040000";
    assertThat(problem(resealed(other))).isEqualTo(CodeProblem.OTHER_SYSTEM);
    assertThat(problem(resealed(other.replace("26080004ABCD", "0204ABCD"))))
        .isEqualTo(CodeProblem.OTHER_SYSTEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "pay me", "付款", "28123456", "mailto:pay@example.org"})
  void otherTextsAreNoCodes(String text) {
    assertThat(problem(text)).isEqualTo(CodeProblem.UNKNOWN_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pay.example/pay?",
        "HTTPS://pay.example/pay?",
        "https://PAY.example/pay?",
        "https://pay.example:443/pay?",
        "https://pay.example:8443/pay?",
        "https://pay.example.evil.example/pay?",
        "https://evil.example/pay?",
        "https://pay.example@evil.example/pay?",
        "https://user@pay.example/pay?",
        "https://user:word@pay.example/pay?",
        "https://pay.example/pay/?",
        "https://pay.example/./pay?",
        "https://pay.example/%70ay?",
        "https://pay.example\\pay?",
        "https://pay.example./pay?",
        " https://pay.example/pay?",
        "ftp://pay.example/pay?",
        "javascript://pay.example/pay?"
      })
  void aLinkThatLeadsElsewhereIsRefused(String start) {
    String link = CODES.link(SIGNATORY.sign(Tickets.lunch())).toString();
    assertThat(problem(link.replace("https://pay.example/pay?", start)))
        .isEqualTo(CodeProblem.LINK_ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&S&s=x",
        "R&R&S",
        "S&R",
        "R&S&x=1",
        "x=1&R&S",
        "R&S#top",
        "R&S#",
        "R&S&",
        "&R&S",
        "R;S",
        "R",
        "S",
        "",
        "R&S ",
        "R&S=",
        "R&s=",
        "r=&S",
        "R&s=AAAA",
        "R&amp;S",
        "R&S%20",
        "R&S\n"
      })
  void aLinkWithOtherParametersIsRefused(String shape) {
    String link = CODES.link(SIGNATORY.sign(Tickets.lunch())).toString();
    String r = link.substring(link.indexOf("r="), link.indexOf("&s="));
    String s = link.substring(link.indexOf("s=", link.indexOf("&s=")));
    String changed = BASE + "?" + shape.replace("R", "\u0001").replace("S", s).replace("\u0001", r);
    assertThat(problem(changed)).isEqualTo(CodeProblem.LINK_FORM);
  }

  @Test
  void aLinkThatIsMuchTooLongIsRefusedBeforeItIsLookedAt() {
    assertThat(problem(BASE + "?r=" + "A".repeat(1 << 20))).isEqualTo(CodeProblem.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pay.example/pay",
        "https://user@pay.example/pay",
        "https://pay.example/pay?x=1",
        "https://pay.example/pay?",
        "https://pay.example/pay#top",
        "https://pay.example/a/../pay",
        "https://Pay.example/pay",
        "https:///pay",
        "/pay",
        "pay.example/pay",
        "mailto:pay@example.org"
      })
  void aBaseThatIsNotPlainIsRefused(String base) {
    assertThatThrownBy(() -> new RequestCodes(URI.create(base)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheKeysOrTheCheckThrowPassesThrough() {
    String code = CODES.code(SIGNATORY.sign(Tickets.lunch()));
    IllegalStateException down = new IllegalStateException("closed");
    assertThatThrownBy(
            () ->
                CODES.open(
                    code,
                    SIGNATORY.everywhere(),
                    (key, message, signature) -> {
                      throw down;
                    }))
        .isSameAs(down);
  }

  private static RequestTicket changed(RequestTicket ticket, Map<String, String> change) {
    return new RequestTicket(
        change.getOrDefault("platform", ticket.platform()),
        ticket.request(),
        ticket.currency(),
        change.containsKey("amount")
            ? Optional.of(change.get("amount"))
                .filter(text -> !text.isEmpty())
                .map(text -> org.joda.money.Money.parse("CNY " + text))
            : ticket.amount(),
        change.getOrDefault("payee", ticket.payeeName()),
        change.containsKey("times") != ticket.manyTimes(),
        change.containsKey("expires") ? ticket.expiresAt().plusSeconds(1) : ticket.expiresAt(),
        change.getOrDefault("memo", ticket.memo()));
  }

  /** The same with a checksum that fits. */
  static String resealed(String code) {
    String open = code.substring(0, code.length() - 4);
    return open + Crc16.textOf(open.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static RequestOpened open(String text) {
    return open(text, SIGNATORY.everywhere());
  }

  private static RequestOpened open(String text, PlatformKeys keys) {
    return CODES.open(text, keys, Signatory::verify);
  }

  private static CodeProblem problem(String text) {
    return problem(text, SIGNATORY.everywhere());
  }

  private static CodeProblem problem(String text, PlatformKeys keys) {
    RequestOpened opened = open(text, keys);
    assertThat(opened).isInstanceOf(RequestOpened.Invalid.class);
    return ((RequestOpened.Invalid) opened).problem();
  }

  private static MerchantCode merchantCode(String text) {
    MerchantCodeRead read = MerchantCodes.read(text);
    assertThat(read).isInstanceOf(MerchantCodeRead.Valid.class);
    return ((MerchantCodeRead.Valid) read).code();
  }
}
