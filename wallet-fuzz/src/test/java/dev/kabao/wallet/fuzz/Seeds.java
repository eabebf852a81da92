package dev.kabao.wallet.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.kabao.wallet.collect.code.MerchantCode;
import dev.kabao.wallet.collect.code.MerchantCodes;
import dev.kabao.wallet.collect.code.PayerCodes;
import dev.kabao.wallet.collect.code.RequestCodes;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.collect.code.SignedRequest;
import dev.kabao.wallet.crypto.Suite;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.WeBank;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.settlement.SettlementCsvWriter;
import dev.kabao.wallet.qr.QrImage;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.spi.settlement.SettlementHeader;
import dev.kabao.wallet.spi.settlement.SettlementRecord.Kind;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Seeds that cannot be written by hand: what our own writers make. {@link #main} puts them beside
 * those that were, and {@link SeedsTest} says when a writer makes something else.
 */
final class Seeds {
  static final Path FOLDER = Path.of("src/test/resources/dev/kabao/wallet/fuzz");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000007");

  private final Map<String, byte[]> files = new TreeMap<>();

  private Seeds() {}

  /** Writes them all; run in the module's folder. */
  public static void main(String[] arguments) throws Exception {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** All of them: where below the folder, and what. */
  static Map<String, byte[]> all() throws IOException, WriterException {
    Seeds seeds = new Seeds();
    seeds.merchantCodes();
    seeds.requests();
    seeds.payerCodes();
    seeds.sealedValues();
    seeds.images();
    seeds.settlement();
    seeds.documents();
    seeds.bank();
    ImportSeeds.all().forEach(seeds.files::put);
    return seeds.files;
  }

  private void merchantCodes() {
    MerchantCode.Builder shop =
        MerchantCode.builder()
            .use(MerchantCode.Use.ONCE)
            .group(26, Map.of(0, "com.example", 1, "M-0001"))
            .categoryCode("5812")
            .currency("156")
            .country("CN")
            .merchantName("Noodle House")
            .city("Shenzhen");
    merchantCode("plain", shop.build());
    merchantCode(
        "full",
        shop.amount(new BigDecimal("18.50"))
            .localName("ZH", "面馆")
            .group(62, Map.of(1, "B-17", 8, "Lunch"))
            .group(80, Map.of(0, "com.example", 5, "x"))
            .build());
  }

  private void merchantCode(String name, MerchantCode code) {
    String text = MerchantCodes.write(code);
    put("MerchantCode", "whatIsReadCanBeWrittenAndReadsTheSame", name, text);
    put("MerchantCode", "whatIsReadWithARightChecksumCanBeWrittenAndReadsTheSame", name, text);
  }

  private void requests() {
    RequestCodes codes = new RequestCodes(URI.create("https://pay.example/pay"));
    request(codes, "lunch", Optional.of(Money.of(CNY, 18.5)), "Zhang Weiyi", "Lunch");
    request(codes, "chinese", Optional.empty(), "张唯一的面馆", "扫码付款，谢谢惠顾");
    request(codes, "silent", Optional.of(Money.parse("JPY 1")), "A", "");
  }

  private void request(
      RequestCodes codes, String name, Optional<Money> amount, String payee, String memo) {
    CurrencyUnit currency = amount.map(Money::getCurrencyUnit).orElse(CNY);
    RequestTicket ticket =
        new RequestTicket("pay.example", ID, currency, amount, payee, amount.isEmpty(), NOON, memo);
    SignedRequest signed =
        new SignedRequest(
            ticket, SignedRequest.keyId(new VerifyKey("Ed25519", new byte[32])), new byte[64]);
    put("RequestCode", "whatOpensIsTheOneCodeOrLinkOfItsRequest", name, codes.code(signed));
    put(
        "RequestCode",
        "whatOpensIsTheOneCodeOrLinkOfItsRequest",
        name + "-link",
        codes.link(signed).toString());
    put(
        "RequestCode",
        "whatOpensWithARightChecksumIsTheOneCodeOfItsRequest",
        name,
        codes.code(signed));
  }

  private void payerCodes() {
    byte[] seed = new byte[PayerCodes.SEED_BYTES];
    String code = PayerCodes.standard().generate("123456789012", seed, NOON);
    String old = PayerCodes.standard().generate("123456789012", seed, NOON.minusSeconds(90));
    put("PayerCode", "onlyACodeOfTheDeviceIsGood", "shown-now", code);
    put("PayerCode", "onlyACodeOfTheDeviceIsGood", "shown-before", old);
  }

  private void sealedValues() {
    SealedValueFuzzTest.sealings()
        .forEach(
            (suite, sealing) -> {
              put("SealedValue", "onlyWhatWasSealedHereOpens", suite.name(), sealing.value);
              put("SealedValue", "onlyWhatWasWrappedHereUnwraps", suite.name(), sealing.wrapped);
            });
    for (Suite suite : Suite.values()) {
      put("KeyringFile", "onlyTheFileThatWasWrittenOpens", suite.name(), Vaults.keyring(suite));
    }
  }

  private void images() throws IOException, WriterException {
    byte[] png = QrImage.png("kabao 付款", 120);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    for (String format : new String[] {"png", "gif", "jpeg"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BufferedImage plain =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      plain.createGraphics().drawImage(image, 0, 0, null);
      ImageIO.write(plain, format, out);
      put("QrImage", "whateverTheBytesAreThereIsAnAnswer", format, out.toByteArray());
    }
    put("QrImage", "whateverADrawingShowsThereIsAnAnswer", "words", modules("kabao"));
    put("QrImage", "whateverADrawingShowsThereIsAnAnswer", "digits", modules("280123456789"));
    put("QrImage", "whateverADrawingShowsThereIsAnAnswer", "chinese", modules("面馆"));
    put("QrImage", "whatIsDrawnIsReadBack", "chinese", "面馆 A1");
    put("QrImage", "whatIsDrawnIsReadBack", "capitals", "HTTPS://PAY.EXAMPLE/");
    put("QrImage", "whatIsDrawnIsReadBack", "digits", "0123456789012345678901234567890");
  }

  private static byte[] modules(String text) throws WriterException {
    BitMatrix drawn =
        new QRCodeWriter()
            .encode(
                text,
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(
                    com.google.zxing.EncodeHintType.MARGIN,
                    0,
                    com.google.zxing.EncodeHintType.CHARACTER_SET,
                    "UTF-8"));
    int side = drawn.getWidth();
    byte[] data = new byte[1 + (side * side + 7) / 8];
    data[0] = (byte) side;
    for (int bit = 0; bit < side * side; bit++) {
      if (drawn.get(bit % side, bit / side)) {
        data[1 + bit / 8] |= (byte) (1 << (bit % 8));
      }
    }
    return data;
  }

  private void settlement() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SettlementCsvWriter writer =
        new SettlementCsvWriter(
            out,
            new SettlementHeader(
                "WEBANK", "shop", LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"), CNY));
    Optional<OrderId> order = Optional.of(OrderId.of(ID));
    Money amount = Money.of(CNY, 12.3);
    writer.line(Kind.DEBIT, order, "WB1", amount, Optional.empty(), NOON);
    writer.line(Kind.RETURNED, order, "WB2", amount, Optional.empty(), NOON);
    writer.line(
        Kind.RECEIVED, Optional.empty(), "WB3", amount, Optional.of("张, \"KB-7Q2M\""), NOON);
    writer.finish();
    put("SettlementFile", "whatIsReadIsALineOrABadLineAndCanBeWritten", "day", out.toByteArray());
  }

  /** With the public keys of RFC 7517, appendix A.1, and RFC 7515, appendix A.3. */
  private void bank() {
    String keys =
        "{\"keys\":["
            + "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"enc\",\"kid\":\"1\","
            + "\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
            + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"},"
            + "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"kid\":\"2\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}";
    put(
        "IssuerNotice",
        "whatABankSaysOfItselfIsReadAndWrittenTheSameOrRefused",
        "webank",
        new BankInfo(WeBank.profile(), PublicKeys.parse(keys)).toJson());
  }

  private void documents() {
    Shop shop = new Shop();
    shop.store
        .written()
        .forEach(
            (collection, body) ->
                put(
                    "Document",
                    "whateverADocumentSaysItIsReadOrRefusedByName",
                    collection,
                    collection + "\n" + new String(body, UTF_8)));
    put("CouponCode", "onlyACodeThatWasMadeIsRedeemed", "made", shop.couponCode);
    put("Token", "noSessionIsResumedButThatOfItsToken", "good", shop.token.text());
    put("Token", "nothingIsShownButARequestThatWasSignedHere", "code", Shop.codes(shop).get(0));
    put("Token", "nothingIsShownButARequestThatWasSignedHere", "link", Shop.codes(shop).get(1));
  }

  private void put(String target, String test, String name, String text) {
    put(target, test, name, text.getBytes(UTF_8));
  }

  private void put(String target, String test, String name, byte[] content) {
    files.put(target + "FuzzTestInputs/" + test + "/" + name, content);
  }
}
