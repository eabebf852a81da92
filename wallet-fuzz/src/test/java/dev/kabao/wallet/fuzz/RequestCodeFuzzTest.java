package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.collect.code.PlatformKeys;
import dev.kabao.wallet.collect.code.RequestCodes;
import dev.kabao.wallet.collect.code.RequestOpened;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.collect.code.SignatureCheck;
import dev.kabao.wallet.collect.code.SignedRequest;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.net.URI;
import java.util.Optional;

/** Payment requests, as codes and as links. */
class RequestCodeFuzzTest {
  private static final RequestCodes CODES = new RequestCodes(URI.create("https://pay.example/pay"));
  private static final VerifyKey KEY = new VerifyKey("Ed25519", new byte[32]);
  private static final PlatformKeys KEYS = (platform, keyId) -> Optional.of(KEY);
  private static final SignatureCheck NEVER = (key, message, signature) -> false;

  /** A forger who could make every signature still gets nothing shown but what was signed. */
  @FuzzTest
  void whatOpensIsTheOneCodeOrLinkOfItsRequest(byte[] data) {
    opened(Input.text(data));
  }

  /** As above, with the checksum put right. */
  @FuzzTest
  void whatOpensWithARightChecksumIsTheOneCodeOfItsRequest(byte[] data) {
    opened(Checksums.mended(Input.text(data)));
  }

  private static void opened(String text) {
    byte[][] signed = new byte[2][];
    SignatureCheck always =
        (key, message, signature) -> {
          signed[0] = message;
          signed[1] = signature;
          return true;
        };
    if (CODES.open(text, KEYS, always) instanceof RequestOpened.Valid valid) {
      RequestTicket ticket = valid.ticket();
      assertThat(signed[0]).isEqualTo(ticket.toSign());
      SignedRequest request = new SignedRequest(ticket, SignedRequest.keyId(KEY), signed[1]);
      assertThat(text).isIn(CODES.code(request), CODES.link(request).toString());
      // The same request goes both ways.
      assertThat(CODES.open(CODES.code(request), KEYS, always)).isEqualTo(valid);
      assertThat(CODES.open(CODES.link(request).toString(), KEYS, always)).isEqualTo(valid);
      assertThat(ticket.toString()).doesNotContain("\n");
    }
    assertThat(CODES.open(text, KEYS, NEVER)).isInstanceOf(RequestOpened.Invalid.class);
  }
}
