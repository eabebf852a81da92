package dev.kabao.wallet.collect.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantCodesTest {
  /** The example that the specification itself prints, with two networks and a Chinese name. */
  private static final String SPECIFICATION_SAMPLE =
      "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678"
          + "520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.72"
          + "53031565502016233030412340603***0708A60086670902ME"
          + "91320016A0112233449988770708123456786304A13A";

  /** The least that is a code, without its checksum. */
  private static final String LEAST = "00020126080004ABCD5204000053031565802CN5902NA6002NA";

  @Test
  void theChecksumIsThatOfTheCatalogues() {
    // The check value by which catalogues name this CRC (CRC-16/IBM-3740, "CCITT-FALSE").
    assertThat(Crc16.textOf("123456789".getBytes(US_ASCII))).isEqualTo("29B1");
    assertThat(Crc16.textOf(new byte[0])).isEqualTo("FFFF");
    assertThat(Crc16.textOf("A random string".getBytes(US_ASCII))).isEqualTo("0375");
  }

  @Test
  void theSampleOfTheSpecificationIsRead() {
    MerchantCode code = valid(SPECIFICATION_SAMPLE);

    assertThat(code.use()).contains(MerchantCode.Use.ONCE);
    assertThat(code.group(29)).isEqualTo(Map.of(0, "D15600000000", 5, "A93FO3230Q"));
    assertThat(code.group(31)).isEqualTo(Map.of(0, "D15600000001", 3, "12345678"));
    assertThat(code.categoryCode()).isEqualTo("4111");
    assertThat(code.country()).isEqualTo("CN");
    assertThat(code.merchantName()).isEqualTo("BEST TRANSPORT");
    assertThat(code.city()).isEqualTo("BEIJING");
    assertThat(code.localName()).contains("最佳运输");
    assertThat(code.group(64)).isEqualTo(Map.of(0, "ZH", 1, "最佳运输", 2, "北京"));
    assertThat(code.amount()).contains(new BigDecimal("23.72"));
    assertThat(code.currency()).isEqualTo("156");
    assertThat(code.object(55)).contains("01");
    assertThat(code.group(62)).isEqualTo(Map.of(3, "1234", 6, "***", 7, "A6008667", 9, "ME"));
    assertThat(code.group(91)).isEqualTo(Map.of(0, "A011223344998877", 7, "12345678"));
  }

  @Test
  void theOrderOfPartsBetweenTheFirstAndTheLastIsFree() {
    MerchantCode code = valid(SPECIFICATION_SAMPLE);
    String ours = MerchantCodes.write(code);

    assertThat(ours).isNotEqualTo(SPECIFICATION_SAMPLE).hasSameSizeAs(SPECIFICATION_SAMPLE);
    assertThat(valid(ours)).isEqualTo(code).hasSameHashCodeAs(code);
  }

  @Test
  void aCodeIsBuiltAndWrittenInTheOrderOfIds() {
    MerchantCode code =
        MerchantCode.builder()
            .city("SUZHOU")
            .merchantName("NOODLES")
            .localName("ZH", "面馆")
            .country("CN")
            .amount(new BigDecimal("18.50"))
            .currency("156")
            .categoryCode("5812")
            .group(26, Map.of(0, "dev.kabao", 1, "7"))
            .use(MerchantCode.Use.MANY_TIMES)
            .build();

    assertThat(MerchantCodes.write(code))
        .startsWith(
            "000201010211" + "26180009dev.kabao01017" + "52045812" + "5303156" + "540518.50")
        .contains("5802CN" + "5907NOODLES" + "6006SUZHOU" + "64120002ZH0102面馆" + "6304");
    assertThat(valid(MerchantCodes.write(code))).isEqualTo(code);
    assertThat(code).hasToString("MerchantCode[0, 1, 26, 52, 53, 54, 58, 59, 60, 64]");
  }

  @Test
  void theLeastIsEnough() {
    MerchantCode code = valid(sealed(LEAST));
    assertThat(code.use()).isEmpty();
    assertThat(code.amount()).isEmpty();
    assertThat(code.localName()).isEmpty();
    assertThat(code.group(62)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "STRUCTURE, 0",
    "STRUCTURE, hello",
    "STRUCTURE, 付款码",
    "STRUCTURE, https://example.org/pay",
    "STRUCTURE, 000201630",
    "STRUCTURE, 00020163",
    "STRUCTURE, 0002016304",
    "STRUCTURE, 0002016304ABC",
    "STRUCTURE, 00020163O4ABCD",
    "STRUCTURE, ０００２016304ABCD",
    "STRUCTURE, 00026304ABCD",
    "STRUCTURE, 00000201016304ABCD",
    "STRUCTURE, 0002016303ABC",
    "STRUCTURE, 0002016305ABCDE",
    "MISSING, ''",
    "MISSING, 000201",
    "MISSING, 6304ABCD",
    "DUPLICATE, 0002010002016304ABCD",
    "DUPLICATE, 0002016304ABCD6304ABCD",
    "ORDER, 01021100020163041234",
    "ORDER, 00020163041234010211",
    "CHECKSUM, 0002016304ABCD"
  })
  void whatIsNotPutTogetherAsACodeIsRefused(CodeProblem problem, String text) {
    assertThat(problem(text)).isEqualTo(problem);
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource({
    "VERSION, 000201, 000202",
    "VALUE, 000201, 00020A",
    "VALUE, 000201, 0003010",
    "MISSING, 26080004ABCD, ''",
    "MISSING, 26080004ABCD, 26080104ABCD",
    "STRUCTURE, 26080004ABCD, 2604ABCD",
    "STRUCTURE, 26080004ABCD, 26080005ABCD",
    "DUPLICATE, 26080004ABCD, 26150004ABCD0003ABC",
    "VALUE, 26080004ABCD, 26080004AB中D",
    "VALUE, 26080004ABCD, 26370033123456789012345678901234567890123",
    "MISSING, 52040000, ''",
    "VALUE, 52040000, 5203000",
    "VALUE, 52040000, 5204000A",
    "MISSING, 5303156, ''",
    "VALUE, 5303156, 5303CNY",
    "VALUE, 5303156, 53041560",
    "MISSING, 5802CN, ''",
    "VALUE, 5802CN, 5802cn",
    "VALUE, 5802CN, 5803CHN",
    "MISSING, 5902NA, ''",
    "VALUE, 5902NA, 5902面馆",
    "VALUE, 5902NA, 592612345678901234567890123456",
    "MISSING, 6002NA, ''",
    "VALUE, 6002NA, 60161234567890123456",
    "RESERVED, 6002NA, 6002NA6502XX",
    "RESERVED, 6002NA, 6002NA7902XX",
    "VALUE, 5303156, 5303156540200",
    "VALUE, 5303156, 530315654010",
    "VALUE, 5303156, 530315654040.00",
    "VALUE, 5303156, 530315654041.2.",
    "VALUE, 5303156, 53031565404+1.2",
    "VALUE, 5303156, 53031565404-1.2",
    "VALUE, 5303156, 530315654041e10",
    "VALUE, 5303156, 53031565403.50",
    "VALUE, 5303156, 530315654041 00",
    "VALUE, 5303156, '5303156540410,5'",
    "VALUE, 5303156, 530315654041２.5",
    "VALUE, 5303156, 5303156541412345678901.50",
    "VALUE, 5303156, 5303156010213",
    "VALUE, 5303156, 5303156550204",
    "MISSING, 5303156, 5303156550202",
    "MISSING, 5303156, 5303156550203",
    "VALUE, 5303156, 530315655020156041.00",
    "VALUE, 5303156, 530315655020157045.00",
    "VALUE, 5303156, 53031565502035706100.00",
    "VALUE, 5303156, 530315656041.00",
    "RESERVED, 6002NA, 6002NA62051201A",
    "VALUE, 6002NA, 6002NA62050501中",
    "STRUCTURE, 6002NA, 6002NA6203050",
    "MISSING, 6002NA, 6002NA620950050101A",
    "STRUCTURE, 6002NA, 6002NA62085004012A",
    "MISSING, 6002NA, 6002NA64060102面馆",
    "MISSING, 6002NA, 6002NA64060002ZH",
    "RESERVED, 6002NA, 6002NA64170002ZH0102面馆0301A",
    "VALUE, 6002NA, 6002NA64120003CHN0101面",
    "MISSING, 6002NA, 6002NA80050101A",
  })
  void whatBreaksARuleIsRefusedThoughItsChecksumFits(
      CodeProblem problem, String part, String changed) {
    assertThat(LEAST).contains(part);
    assertThat(problem(sealed(LEAST.replace(part, changed)))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "5303156, 5303156540298",
    "5303156, 5303156540398.",
    "5303156, 5303156540598.73",
    "5303156, 530315654139999999999.99",
    "5303156, 530315655020256041.50",
    "5303156, 5303156550203570501.50",
    "26080004ABCD, 150412AB",
    "26080004ABCD, 26080004ABCD27080004WXYZ",
  })
  void whatTheSpecificationAllowsIsRead(String part, String changed) {
    assertThat(LEAST).contains(part);
    assertThat(valid(sealed(LEAST.replace(part, changed)))).isNotNull();
  }

  @Test
  void aChecksumInSmallLettersIsRefused() {
    String text = SPECIFICATION_SAMPLE.replace("A13A", "a13a");
    assertThat(problem(text)).isEqualTo(CodeProblem.CHECKSUM);
  }

  @Test
  void aChecksumWithinTheChecksumIsRefused() {
    String open = LEAST + "6308" + "6304";
    String text = open + Crc16.textOf(open.getBytes(UTF_8));
    assertThat(problem(text)).isEqualTo(CodeProblem.STRUCTURE);
  }

  @Test
  void fiveHundredAndTwelveCharactersAreTheMost() {
    String filled = LEAST;
    for (int id = 2; id < 6; id++) {
      filled += "0" + id + "99" + "x".repeat(99);
    }
    int room = MerchantCodes.MAX_CHARACTERS - filled.length() - 8 - 4;
    String most = sealed(filled + "06" + room + "x".repeat(room));
    String more = sealed(filled + "06" + (room + 1) + "x".repeat(room + 1));

    assertThat(most).hasSize(512);
    assertThat(valid(most)).isNotNull();
    assertThat(problem(more)).isEqualTo(CodeProblem.TOO_LONG);
    assertThat(problem("9".repeat(1_000_000))).isEqualTo(CodeProblem.TOO_LONG);
  }

  @Test
  void aCodeThatWouldBeTooLongIsNotWritten() {
    MerchantCode.Builder builder = builder();
    for (int id = 2; id < 8; id++) {
      builder.object(id, "x".repeat(99));
    }
    MerchantCode code = builder.build();
    assertThatThrownBy(() -> MerchantCodes.write(code))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void charactersOutsideTheBasicPlaneCountAsOne() {
    String name = "𠮷".repeat(25);
    MerchantCode code = builder().localName("ZH", name).build();
    String text = MerchantCodes.write(code);

    assertThat(text).contains("64350002ZH0125" + name);
    assertThat(valid(text).localName()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD842", "\uDFB7", "\u0000", "\n", "\u0085"})
  void halfCharactersAndControlCharactersAreRefused(String character) {
    String text = sealed(LEAST + "64110002ZH0101" + character);
    assertThat(problem(text)).isEqualTo(CodeProblem.VALUE);
  }

  @Test
  void misuseOfTheBuilderIsRefusedClearly() {
    assertThatThrownBy(() -> MerchantCode.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A part of the code is missing.");
    assertThatThrownBy(() -> builder().object(63, "ABCD"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().object(100, "A").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().object(5, "").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().group(5, Map.of(0, "A")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().group(80, Map.of()).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().amount(BigDecimal.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().merchantName("面馆").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("面馆");
  }

  @ParameterizedTest
  @EnumSource(CodeProblem.class)
  void everyProblemSpeaksBothLanguages(CodeProblem problem) {
    assertThat(problem.message().en()).endsWith(".").matches("[ -~]+");
    assertThat(problem.message().zh()).endsWith("。").matches("[^a-z]+");
  }

  private static MerchantCode.Builder builder() {
    return MerchantCode.builder()
        .group(26, Map.of(0, "ABCD"))
        .categoryCode("0000")
        .currency("156")
        .country("CN")
        .merchantName("NA")
        .city("NA");
  }

  private static String sealed(String open) {
    return open + "6304" + Crc16.textOf((open + "6304").getBytes(UTF_8));
  }

  private static MerchantCode valid(String text) {
    MerchantCodeRead read = MerchantCodes.read(text);
    assertThat(read).isInstanceOf(MerchantCodeRead.Valid.class);
    return ((MerchantCodeRead.Valid) read).code();
  }

  private static CodeProblem problem(String text) {
    MerchantCodeRead read = MerchantCodes.read(text);
    assertThat(read).isInstanceOf(MerchantCodeRead.Invalid.class);
    return ((MerchantCodeRead.Invalid) read).problem();
  }
}
