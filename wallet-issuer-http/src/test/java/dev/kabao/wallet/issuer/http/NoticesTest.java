package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.SignedNotice;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.IssuerOutcome;
import dev.kabao.wallet.spi.issuer.NoticePage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.Secret;
import dev.kabao.wallet.value.WalletException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank tells of its own accord, pushed or in its feed. */
class NoticesTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PrivateKeys BANK = PrivateKeys.generate(RANDOM);
  private static final PrivateKeys PLATFORM = PrivateKeys.generate(RANDOM);
  private static final OrderId ORDER = new OrderId("0190000000007000800000000000000a");
  private static final String MONEY =
      "\"reference\":\"WB1\",\"amount\":{\"currency\":\"CNY\",\"minorUnits\":1230},"
          + "\"at\":\"2026-11-23T02:00:00Z\"";
  private static final String RECEIVED = "\"type\":\"MONEY_RECEIVED\"," + MONEY;
  private static final String TO = ",\"platformId\":\"shop\",\"sentAt\":\"2026-11-23T02:00:01Z\"";

  @Test
  void aPushedNoticeIsOpened() {
    String sealed = sealed("WB1", "王小明 KB-7Q2M");

    IssuerNotice notice =
        open("{" + RECEIVED + ",\"sealed\":\"" + sealed + "\"" + TO + ",\"new\":1}");

    assertThat(notice)
        .isEqualTo(
            new IssuerNotice.MoneyReceived(
                "WB1",
                Money.parse("CNY 12.30"),
                "王小明 KB-7Q2M",
                Instant.parse("2026-11-23T02:00:00Z")));
    assertThat(notice.toString()).doesNotContain("王小明");
    assertThat(((IssuerNotice.MoneyReceived) open("{" + RECEIVED + TO + "}")).remark()).isEmpty();
  }

  @Test
  void aDecidedOrderAndACreditThatCameBackAreOpened() {
    IssuerNotice decided =
        open(
            "{\"type\":\"ORDER_DECIDED\",\"orderId\":\""
                + ORDER
                + "\",\"order\":{\"kind\":\"REFUND\",\"code\":\"22\"}"
                + TO
                + "}");
    IssuerNotice returned =
        open("{\"type\":\"CREDIT_RETURNED\",\"orderId\":\"" + ORDER + "\"," + MONEY + TO + "}");

    assertThat(decided)
        .isEqualTo(
            new IssuerNotice.OrderDecided(
                ORDER, new IssuerOutcome.Declined<>(DeclineCategory.STATE_ERROR, "22")));
    assertThat(returned).isInstanceOf(IssuerNotice.CreditReturned.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"type\":\"MONEY_RECEIVED\"}",
        "{\"type\":\"LUNCH\"}",
        "{\"type\":\"ORDER_DECIDED\",\"orderId\":\"0190000000007000800000000000000a\"}",
        "{\"type\":\"ORDER_DECIDED\",\"orderId\":\"0190000000007000800000000000000a\","
            + "\"order\":{\"kind\":\"LOAN\",\"code\":\"00\"}}"
      })
  void aNoticeOfNoFormIsRefused(String payload) {
    assertRefused(SignedNotice.sign(BANK, bytes(payload)));
    assertRefused(
        SignedNotice.sign(BANK, bytes(payload.replaceFirst("}$", TO + "}").replace("{,", "{"))));
  }

  @Test
  void aNoticeForAnotherPlatformOrFromAnotherBankOrChangedIsRefused() {
    String good = "{" + RECEIVED + TO + "}";
    String signed = SignedNotice.sign(BANK, bytes(good));
    String[] parts = signed.split("\\.", -1);

    assertRefused(SignedNotice.sign(BANK, bytes(good.replace("shop", "other"))));
    assertRefused(SignedNotice.sign(BANK, bytes("{" + RECEIVED + "}")));
    assertRefused(SignedNotice.sign(PrivateKeys.generate(RANDOM), bytes(good)));
    String changed =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(bytes(good.replace("1230", "9230")));
    assertRefused(parts[0] + "." + changed + "." + parts[2]);
    for (String nothing : List.of("", "..", "a.b.c", parts[0] + "." + parts[1] + ".", "x")) {
      assertRefused(nothing);
    }
    assertRefused("x".repeat(100_000));
  }

  @Test
  void anotherAlgorithmOrTypeIsRefusedEvenWithTheBanksKey() throws Exception {
    ECKey key = signingKey();
    Payload payload = new Payload(bytes("{" + RECEIVED + TO + "}"));
    JWSObject untyped =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), payload);
    untyped.sign(new ECDSASigner(key));
    assertRefused(untyped.serialize());
    JWSObject mac =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("kabao-notice"))
                .keyID(key.getKeyID())
                .build(),
            payload);
    mac.sign(new MACSigner(key.toECPublicKey().getEncoded()));
    assertRefused(mac.serialize());
    String none =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(bytes("{\"alg\":\"none\",\"typ\":\"kabao-notice\"}"));
    assertRefused(none + "." + untyped.serialize().split("\\.", -1)[1] + ".");
  }

  @Test
  void aRemarkThatCannotBeReadBlockedTheFeedForGood() throws Exception {
    List<String> unreadable =
        List.of(
            sealed("WB1", "two\nlines"),
            sealed("WB1", "x".repeat(141)),
            sealed("WB2", "王小明 of another transfer"),
            "no seal at all");
    for (String sealed : unreadable) {
      String notice = "{" + RECEIVED + ",\"sealed\":\"" + sealed + "\"";
      IssuerNotice pushed = open(notice + TO + "}");
      IssuerOutcome<NoticePage> page =
          feed("{\"code\":\"00\",\"notices\":[" + notice + "}],\"next\":\"17\"}");

      IssuerNotice withoutRemark = open("{" + RECEIVED + TO + "}");
      assertThat(pushed).isEqualTo(withoutRemark);
      assertThat(page)
          .isEqualTo(new IssuerOutcome.Approved<>(new NoticePage(List.of(withoutRemark), "17")));
    }
  }

  @Test
  void aPageOfTheFeedIsReadAndWhatANewerBankTellsIsLeftOut() throws Exception {
    IssuerOutcome<NoticePage> outcome =
        feed(
            "{\"code\":\"00\",\"notices\":[{"
                + RECEIVED
                + "},{\"type\":\"LUNCH\"},{\"type\":\"CREDIT_RETURNED\",\"orderId\":\""
                + ORDER
                + "\","
                + MONEY
                + "}],\"next\":\"17\"}");

    NoticePage page = ((IssuerOutcome.Approved<NoticePage>) outcome).value();
    assertThat(page.notices()).hasSize(2);
    assertThat(page.next()).isEqualTo("17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"00\"}",
        "{\"code\":\"00\",\"notices\":[]}",
        "{\"code\":\"00\",\"notices\":[],\"next\":\"\"}",
        "{\"code\":\"00\",\"notices\":{},\"next\":\"1\"}",
        "{\"code\":\"00\",\"notices\":[1],\"next\":\"1\"}",
        "{\"code\":\"00\",\"notices\":[{\"type\":\"MONEY_RECEIVED\"}],\"next\":\"1\"}",
        "{\"code\":\"98\"}",
        "{}"
      })
  void aPageThatCannotBeReadIsUnknownSoThatNoNoticeIsPassedOver(String body) throws Exception {
    assertThat(feed(body)).isInstanceOf(IssuerOutcome.Unknown.class);
  }

  private static IssuerOutcome<NoticePage> feed(String body) throws Exception {
    try (ScriptedBank bank =
        new ScriptedBank(
            (asked, socket) ->
                socket.getOutputStream().write(ScriptedBank.signed(BANK, asked, body)))) {
      IssuerOutcome<NoticePage> outcome = issuer(bank.uri()).notices("16");
      assertThat(bank.asked().get(0).body()).isEqualTo("{\"after\":\"16\"}");
      return outcome;
    }
  }

  private static IssuerNotice open(String payload) {
    return issuer(URI.create("https://bank.example"))
        .openNotice(SignedNotice.sign(BANK, bytes(payload)));
  }

  private static void assertRefused(String jws) {
    assertThatThrownBy(() -> issuer(URI.create("https://bank.example")).openNotice(jws))
        .isInstanceOfSatisfying(
            WalletException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.NOTICE_REFUSED);
              assertThat(e.getMessage()).contains("WEBANK").doesNotContain("{");
            });
  }

  private static HttpIssuer issuer(URI uri) {
    return HttpIssuer.builder()
        .endpoint(uri)
        .bank(new BankInfo(WeBank.profile(), BANK.publicKeys()))
        .platform("shop", PLATFORM)
        .build();
  }

  private static String sealed(String reference, String remark) {
    try (Secret secret = Secret.of(remark)) {
      return SealedFields.seal(
          PLATFORM.publicKeys(),
          ApiFields.REFERENCE,
          reference,
          Map.of(ApiFields.REMARK, secret),
          RANDOM);
    }
  }

  private static ECKey signingKey() throws Exception {
    String json = BANK.toSecret().read(chars -> new String(chars));
    for (JWK jwk : JWKSet.parse(json).getKeys()) {
      if (KeyUse.SIGNATURE.equals(jwk.getKeyUse())) {
        return jwk.toECKey();
      }
    }
    throw new AssertionError("The bank has a key to sign with.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
