package dev.kabao.wallet.issuer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class BankInfoTest {

  @Test
  void aBanksDescriptionComesBackFromItsJson() {
    BankInfo info =
        new BankInfo(WeBank.profile(), PrivateKeys.generate(new SecureRandom()).publicKeys());

    BankInfo again = BankInfo.parse(info.toJson());

    assertThat(again.profile()).isEqualTo(info.profile());
    assertThat(again.keys().toJson()).isEqualTo(info.keys().toJson());
    assertThat(again.toJson()).isEqualTo(info.toJson());
  }

  @Test
  void weBankSaysWhoItIs() {
    assertThat(WeBank.profile().code()).isEqualTo("WEBANK");
    assertThat(WeBank.profile().name().zh()).isEqualTo("深圳前海微众银行");
    assertThat(WeBank.profile().unionBankNumber()).contains("323584000888");
    assertThat(WeBank.profile().hotline()).isEqualTo("400-999-8800");
  }

  @Test
  void whatIsNoDescriptionIsRefused() {
    for (String bad : new String[] {"", "[]", "{}", "{\"profile\":{},\"jwks\":\"{}\"}"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> BankInfo.parse(bad));
    }
  }
}
