package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import dev.kabao.wallet.issuer.http.BankInfo;
import dev.kabao.wallet.issuer.http.protocol.SealedFields;
import dev.kabao.wallet.issuer.http.protocol.SignedNotice;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.OrderId;
import dev.kabao.wallet.value.ErrorCode;
import dev.kabao.wallet.value.WalletException;
import java.text.ParseException;

/** Notices that are pushed to a host, sealed fields, and descriptions of banks. */
class IssuerNoticeFuzzTest {
  private static final FuzzedBank BANK = new FuzzedBank();
  private static final OrderId ORDER = new OrderId("0190000000007000800000000000000a");

  @FuzzTest
  void whateverTheBankSignsIsANoticeOrRefused(byte[] data) {
    try {
      IssuerNotice notice = BANK.issuer.openNotice(SignedNotice.sign(BANK.keys, data));
      assertThat(notice.toString()).isNotNull();
      if (notice instanceof IssuerNotice.MoneyReceived received) {
        assertThat(received.amount().isPositive()).isTrue();
      }
    } catch (WalletException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.NOTICE_REFUSED);
      assertThat(e.getMessage()).hasSizeLessThan(300);
    }
  }

  @FuzzTest
  void whateverAnybodyElseSendsIsRefused(byte[] data) {
    try {
      IssuerNotice notice = BANK.issuer.openNotice(Input.text(data));
      throw new AssertionError("Nobody signed this: " + notice);
    } catch (WalletException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.NOTICE_REFUSED);
    }
  }

  @FuzzTest
  void whateverSomebodySealsToUsOpensOrIsRefused(byte[] data) throws Exception {
    try (SealedFields fields = SealedFields.open(BANK.platformKeys, ORDER, sealed(data))) {
      assertThat(new String(data, java.nio.charset.StandardCharsets.UTF_8)).startsWith("{");
      assertThat(fields.toString()).startsWith("SealedFields[");
    } catch (UnreadableMessageException e) {
      assertThat(e.getMessage()).hasSizeLessThan(200);
    }
  }

  @FuzzTest
  void whateverIsSealedOtherwiseIsRefused(byte[] data) {
    try (SealedFields fields = SealedFields.open(BANK.platformKeys, ORDER, Input.text(data))) {
      throw new AssertionError("Nobody sealed this: " + fields);
    } catch (UnreadableMessageException e) {
      assertThat(e.getMessage()).hasSizeLessThan(200);
    }
  }

  @FuzzTest
  void whatABankSaysOfItselfIsReadAndWrittenTheSameOrRefused(byte[] data) {
    BankInfo info;
    try {
      info = BankInfo.parse(Input.text(data));
    } catch (IllegalArgumentException e) {
      return;
    }
    BankInfo again = BankInfo.parse(info.toJson());
    assertThat(again.profile()).isEqualTo(info.profile());
    assertThat(again.keys().toJson()).isEqualTo(info.keys().toJson());
  }

  /** As the API says, but with any content. */
  private static String sealed(byte[] content) throws JOSEException, ParseException {
    JWKSet keys = JWKSet.parse(BANK.platformKeys.publicKeys().toJson());
    for (JWK key : keys.getKeys()) {
      if (key instanceof ECKey ec && KeyUse.ENCRYPTION.equals(ec.getKeyUse())) {
        JWEHeader header =
            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .keyID(ec.getKeyID())
                .build();
        JWEObject jwe = new JWEObject(header, new Payload(content));
        jwe.encrypt(new ECDHEncrypter(ec));
        return jwe.serialize();
      }
    }
    throw new IllegalStateException("The platform has a key to seal to.");
  }
}
