package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.collect.code.MerchantCode;
import dev.kabao.wallet.collect.code.MerchantCodeRead;
import dev.kabao.wallet.collect.code.MerchantCodes;

/** Texts of merchant-presented QR codes, as scanned from anywhere. */
class MerchantCodeFuzzTest {

  @FuzzTest
  void whatIsReadCanBeWrittenAndReadsTheSame(byte[] data) {
    if (MerchantCodes.read(Input.text(data)) instanceof MerchantCodeRead.Valid valid) {
      check(Input.text(data), valid.code());
    }
  }

  /** The checksum is put right first, since a fuzzer that has to guess it gets nowhere. */
  @FuzzTest
  void whatIsReadWithARightChecksumCanBeWrittenAndReadsTheSame(byte[] data) {
    String text = Checksums.mended(Input.text(data));
    if (MerchantCodes.read(text) instanceof MerchantCodeRead.Valid valid) {
      check(text, valid.code());
    }
  }

  private static void check(String text, MerchantCode code) {
    String written = MerchantCodes.write(code);
    assertThat(written).hasSameSizeAs(text);
    assertThat(written.chars().sorted().toArray()).hasSameSizeAs(text.chars().toArray());
    assertThat(MerchantCodes.read(written)).isEqualTo(new MerchantCodeRead.Valid(code));
    code.amount().ifPresent(amount -> assertThat(amount).isPositive());
    assertThat(code.merchantName()).matches("[ -~]{1,25}");
    assertThat(code.city()).matches("[ -~]{1,15}");
    assertThat(code.currency()).matches("[0-9]{3}");
    assertThat(code.country()).matches("[A-Z]{2}");
    assertThat(code.localName().orElse("")).doesNotContainPattern("\\p{Cntrl}");
    assertThat(code.toString()).startsWith("MerchantCode[");
    for (int id = 0; id <= 99; id++) {
      boolean template = (id >= 26 && id <= 51) || id == 62 || id == 64 || id >= 80;
      if (template && code.object(id).isPresent()) {
        assertThat(code.group(id)).isNotEmpty();
      }
    }
  }
}
